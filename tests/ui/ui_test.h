// What tests of the window share: an application with the style over the offscreen platform, waiting for a condition,
// and checks of structure (nothing clipped, nothing empty).
#pragma once

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "tests/ui/named.h"

namespace kindred::ui {

/// Turns the event loop until `condition` holds; false after `milliseconds`, which a passing test never reaches.
bool waitUntil(const std::function<bool()>& condition, int milliseconds = 30000);

/// Shows a widget off screen and lets layouts settle.
void showAndSettle(QWidget& widget, const QSize& size);

/// Visible buttons and labels below `root` that are smaller than their words need (elided labels and wrapped ones may
/// be), and scroll areas that cannot scroll sideways over what is wider; one line each, empty where nothing is clipped.
std::vector<std::string> clipped(const QWidget& root);

/// The first visible child of a type with this object name or text.
QWidget* findByName(QWidget& root, const QString& objectName);

}  // namespace kindred::ui
