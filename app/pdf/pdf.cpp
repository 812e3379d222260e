// HTML as PDF, in a library that the command line loads too (core/campaign/print.h): the window's way to paper, alone.
#include <QFont>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <memory>

#include "ui/print/paper.h"

namespace {

/// Layout needs fonts, and they an application: one that shows nothing where there is none.
void requireApplication() {
  if (QCoreApplication::instance() != nullptr) return;
  static int count = 3;
  static char name[] = "kindred", option[] = "-platform", platform[] = "offscreen";
  static char* arguments[] = {name, option, platform, nullptr};
  QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));  // of sessions, which a server has none of
  static const auto application = std::make_unique<QGuiApplication>(count, arguments);
}

}  // namespace

extern "C" Q_DECL_EXPORT void kindred_print_pdf(const char* html, void* context,
                                                void (*take)(void*, const char*, std::size_t)) {
  requireApplication();
  const QFont usual = QGuiApplication::font();
  const QByteArray bytes = kindred::ui::pdfOf({.body = QString::fromUtf8(html),
                                               .font = usual.family(),
                                               .points = usual.pointSizeF() > 0 ? usual.pointSizeF() : 10,
                                               .across = true});
  take(context, bytes.constData(), static_cast<std::size_t>(bytes.size()));
}
