// HTML as PDF by Qt's own text layout, in a library that the command line loads too (core/campaign/print.h).
#include <QBuffer>
#include <QFont>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <memory>

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
  constexpr int DotsPerInch = 300;
  constexpr double MarginMillimetres = 12;
  constexpr double PixelsPerPoint = 96.0 / 72;  // of layouts without a screen
  requireApplication();
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(DotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(MarginMillimetres, MarginMillimetres, MarginMillimetres, MarginMillimetres),
                          QPageLayout::Millimeter);
    writer.setCreator(QStringLiteral("Kindred"));
    QTextDocument document;
    // A font of its own: one that two threads share is not safe.
    const QFont usual = QGuiApplication::font();
    document.setDefaultFont(QFont(usual.family(), usual.pointSize()));
    document.setDocumentMargin(0);
    // With a page of its own the document is printed as it is laid out, without the margins and numbers of print().
    document.setPageSize(writer.pageLayout().paintRect(QPageLayout::Point).size() * PixelsPerPoint);
    document.setHtml(QString::fromUtf8(html));
    document.print(&writer);
  }
  take(context, buffer.data().constData(), static_cast<std::size_t>(buffer.data().size()));
}
