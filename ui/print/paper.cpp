#include "ui/print/paper.h"

#include <QAbstractEventDispatcher>
#include <QBuffer>
#include <QFont>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QThread>
#include <QUrl>
#include <memory>

namespace kindred::ui {
namespace {

constexpr int kPaperDots = 300;                // an inch
constexpr double kPaperEdge = 12;              // millimetres, across
constexpr double kPixelsPerPoint = 96.0 / 72;  // of layouts without a screen

/// Layouts have timers, which want a thread of Qt's: those of jobs are none.
template <class Work>
void onThreadOfQt(Work work) {
  if (QAbstractEventDispatcher::instance() != nullptr) return work();
  const std::unique_ptr<QThread> thread(QThread::create(work));
  thread->start();
  thread->wait();
}

void layOut(QPagedPaintDevice& device, const Paper& paper) {
  QTextDocument document;
  const QString family = paper.font.isEmpty() ? QGuiApplication::font().family() : paper.font;
  QFont font(family);
  font.setPointSizeF(paper.points);
  document.setDefaultFont(font);
  if (!paper.style.isEmpty()) document.setDefaultStyleSheet(paper.style);
  for (const auto& [name, image] : paper.pictures) {
    const QImage shown = image.isNull() ? QImage(1, 1, QImage::Format_RGB32) : image;
    document.addResource(QTextDocument::ImageResource, QUrl(name), shown);
  }
  if (paper.across) {  // with a page of its own it is printed as it is laid out
    document.setDocumentMargin(0);
    document.setPageSize(device.pageLayout().paintRect(QPageLayout::Point).size() * kPixelsPerPoint);
  }
  document.setHtml(paper.body);
  document.print(&device);
}

}  // namespace

QByteArray pdfOf(const Paper& paper) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  onThreadOfQt([&] {
    QPdfWriter writer(&buffer);
    writer.setResolution(kPaperDots);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(paper.title);
    writer.setCreator(QStringLiteral("Kindred"));
    const double edge = paper.across ? kPaperEdge : 0;  // an upright document leaves its own
    if (paper.across) writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins(QMarginsF(edge, edge, edge, edge), QPageLayout::Millimeter);
    layOut(writer, paper);
  });
  return buffer.data();
}

void printOn(QPagedPaintDevice& device, const Paper& paper) {
  onThreadOfQt([&] { layOut(device, paper); });
}

}  // namespace kindred::ui
