#include "ui/startup.h"

#include <QSaveFile>

#include "ui/main_window.h"
#include "ui/text/names.h"

namespace kindred::ui {
namespace {

constexpr int kLookMs = 30;

Error notFound(Text message) { return Error(ErrorCode::NotFound, std::move(message)); }

}  // namespace

Startup::Startup(MainWindow& window, StartOptions options, QObject* parent)
    : QObject(parent), m_window(window), m_options(std::move(options)) {
  m_timer.setInterval(kLookMs);
  connect(&m_timer, &QTimer::timeout, this, &Startup::next);
  connect(&m_window.session(), &Session::failed, this, [this](const Error& error) { m_error = error; });
}

void Startup::start() {
  const auto step = [this](const QString& wanted, void (Startup::*act)()) {
    if (!wanted.isEmpty()) m_steps.emplace_back([this, act] { (this->*act)(); });
  };
  if (m_options.size.isValid()) {
    m_window.setWindowState(m_window.windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen));
    m_window.resize(m_options.size);
  }
  step(m_options.project, &Startup::openProject);
  step(m_options.dataset, &Startup::chooseDataset);
  step(m_options.segmentation, &Startup::chooseSegmentation);
  step(m_options.page, &Startup::choosePage);
  step(m_options.customer, &Startup::chooseCustomer);
  step(m_options.select, &Startup::selectSegment);
  m_timer.start();
  next();
}

void Startup::next() {
  if (m_error) {
    fail(*m_error);
  } else if (m_window.isBusy()) {
    m_last = {};
  } else if (!m_steps.empty()) {
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
  } else if (m_options.screenshot.isEmpty()) {
    m_timer.stop();
    emit finished();
  } else {
    grab();
  }
}

void Startup::fail(const Error& error) {
  m_timer.stop();
  emit failed(error);
}

void Startup::openProject() { m_window.session().openProject(m_options.project.toStdU16String()); }

void Startup::chooseDataset() {
  Session& session = m_window.session();
  for (const auto& dataset : session.datasets()) {
    if (dataset.name == m_options.dataset.toStdString()) {
      session.setDataset(dataset.id);
      return;
    }
  }
  m_error = notFound(KI_TEXT("core", "There is no data set %1 in this project.").with(m_options.dataset.toStdString()));
}

void Startup::chooseSegmentation() {
  Session& session = m_window.session();
  if (!session.workspace()) return;
  for (const auto& segmentation : session.workspace()->segmentations(session.datasetId())) {
    if (segmentation.name == m_options.segmentation.toStdString()) {
      session.setSegmentation(segmentation.id);
      return;
    }
  }
  m_error = notFound(
      KI_TEXT("core", "There is no segmentation %1 of this data set.").with(m_options.segmentation.toStdString()));
}

void Startup::choosePage() {
  if (!m_window.showPage(m_options.page)) {
    m_error = notFound(KI_TEXT("core", "There is no page %1.").with(m_options.page.toStdString()));
  }
}

void Startup::chooseCustomer() {
  Session& session = m_window.session();
  const auto found =
      session.dataset() ? session.dataset()->customers.find(m_options.customer.toStdString()) : std::nullopt;
  if (found) session.setCustomer(session.dataset()->customers.key(*found));
  else
    m_error =
        notFound(KI_TEXT("core", "There is no customer %1 in this data set.").with(m_options.customer.toStdString()));
}

void Startup::selectSegment() {
  Session& session = m_window.session();
  const QString name = m_options.select.section(QLatin1Char(':'), 1);
  if (session.segmentation() && m_options.select.startsWith(QStringLiteral("segment:"))) {
    for (const segment::Segment& segment : session.segmentation()->segments) {
      if (segment.name != name.toStdString() && segment.letter != name.toStdString()) continue;
      const auto customers = session.segmentation()->customersOf(segment.id);
      session.selection().applyIndices(customers, KI_TEXT("core", "segment %1").with(nameInText(segment)),
                                       SetMode::New);
      return;
    }
  }
  m_error = notFound(KI_TEXT("core", "There is no segment %1 of this data set.").with(name.toStdString()));
}

// Two equal pictures, one look apart, mean that nothing moves any more.
void Startup::grab() {
  const QImage picture = m_window.grab().toImage();
  if (picture != m_last) {
    m_last = picture;
    return;
  }
  m_timer.stop();
  QSaveFile file(m_options.screenshot);
  if (file.open(QIODevice::WriteOnly) && picture.save(&file, "PNG") && file.commit()) {
    emit finished();
  } else {
    emit failed(Error(ErrorCode::FileUnwritable,
                      KI_TEXT("core", "Could not write %1.").with(m_options.screenshot.toStdString())));
  }
}

}  // namespace kindred::ui
