// The Qt and standard headers nearly every file of the window uses. Only compile time depends on this list: each
// file still includes what it names.
#pragma once
#include <QAbstractItemModel>
#include <QBoxLayout>
#include <QColor>
#include <QCoreApplication>
#include <QEvent>
#include <QFont>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QObject>
#include <QPainter>
#include <QString>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>
