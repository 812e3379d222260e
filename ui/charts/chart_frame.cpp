#include "ui/charts/chart_frame.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <QtCharts/QChartView>

#include "ui/charts/canvas.h"
#include "ui/models/table_view.h"
#include "ui/text/language.h"
#include "ui/widgets/file_dialog.h"

namespace kindred::ui {
namespace {

constexpr double kFileScale = 2;

}  // namespace

ChartFrame::ChartFrame(QWidget* chart, QWidget* parent)
    : QWidget(parent),
      m_chart(chart),
      m_title(new TitleRow),
      m_menuButton(makeIconButton(QStringLiteral("more"))),
      m_stack(new QStackedLayout),
      m_note(new Note(NoteKind::Error)),
      m_notePage(new QWidget),
      m_empty(new Label(FontRole::Body, Role::Text3)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_title);
  m_title->add(m_menuButton);
  auto* body = new QWidget;
  body->setLayout(m_stack);
  column->addWidget(body, 1);
  m_stack->addWidget(chart);
  auto* state = new QVBoxLayout(m_notePage);
  setMargins(state, 16, 16, 16, 16, 8);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignCenter);
  state->addWidget(m_note);
  state->addWidget(m_empty, 1);
  m_stack->addWidget(m_notePage);
  connect(m_stack, &QStackedLayout::currentChanged, this, &ChartFrame::shownChanged);
  whenTranslated(this, [this] { setIconToolTip(m_menuButton, tr("Copy, save, show as table")); });
  connect(m_menuButton, &QToolButton::clicked, this, &ChartFrame::buildMenu);
}

void ChartFrame::setTitle(const QString& title, const QString& remark) {
  m_title->setTitle(title);
  m_title->setRemark(remark);
  if (m_chart->accessibleName().isEmpty() || !title.isEmpty()) m_chart->setAccessibleName(title);
  if (m_table != nullptr) m_table->setAccessibleName(m_chart->accessibleName());
}

void ChartFrame::addTitleWidget(QWidget* widget) {
  m_title->add(widget);
  m_title->add(m_menuButton);  // stays last
}

void ChartFrame::setTitleVisible(bool visible) { m_title->setVisible(visible); }

void ChartFrame::setTable(QAbstractItemModel* model) {
  m_model = model;
  if (m_table != nullptr) m_table->setModel(model);
}

void ChartFrame::setEmpty(const QString& sentence) {
  m_note->clear();
  m_empty->setText(sentence);
  if (sentence.isEmpty()) setTableShown(isTableShown());
  else m_stack->setCurrentWidget(m_notePage);
}

void ChartFrame::showError(const Error& error) {
  m_empty->setText({});
  m_note->showError(error);
  m_stack->setCurrentWidget(m_notePage);
}

void ChartFrame::setTableShown(bool shown) {
  if (shown && m_model != nullptr) {
    if (m_table == nullptr) {
      m_table = new TableView;
      m_table->setModel(m_model);
      m_table->setAccessibleName(m_chart->accessibleName());
      m_stack->addWidget(m_table);
    }
    m_stack->setCurrentWidget(m_table);
  } else {
    m_stack->setCurrentWidget(m_chart);
  }
}

bool ChartFrame::isTableShown() const { return m_table != nullptr && m_stack->currentWidget() == m_table; }

QImage ChartFrame::picture(double scale) const {
  QImage image(m_chart->size() * scale, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(scale);
  image.fill(theme().color(Role::Surface));
  m_chart->render(&image);
  return image;
}

void ChartFrame::copyPicture() const { QGuiApplication::clipboard()->setImage(picture(kFileScale)); }

bool ChartFrame::savePng(const QString& file) const {
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return false;
  return picture(kFileScale).save(&out, "PNG") && out.commit();
}

bool ChartFrame::canSaveSvg() const {
  const auto* canvas = qobject_cast<const Canvas*>(m_chart);
  return qobject_cast<QChartView*>(m_chart) != nullptr || (canvas != nullptr && canvas->isVector());
}

bool ChartFrame::saveSvg(const QString& file) const {
  QSaveFile out(file);
  if (!canSaveSvg() || !out.open(QIODevice::WriteOnly)) return false;
  QSvgGenerator generator;
  generator.setOutputDevice(&out);
  generator.setSize(m_chart->size());
  generator.setViewBox(m_chart->rect());
  QPainter painter(&generator);
  m_chart->render(&painter);
  painter.end();
  return out.commit();
}

bool ChartFrame::saveCsv(const QString& file) const {
  if (m_model == nullptr) return false;
  try {
    writeCsv(*m_model, file);
  } catch (const Error&) {
    return false;
  }
  return true;
}

QString ChartFrame::askForFile(const QString& filter, const QString& suffix) {
  return askSaveFile(this, tr("Save the chart"), m_chart->accessibleName() + suffix, filter);
}

void ChartFrame::buildMenu() {
  QMenu menu(this);
  const auto save = [this](const QString& filter, const QString& suffix,
                           bool (ChartFrame::*write)(const QString&) const) {
    const QString file = askForFile(filter, suffix);
    if (!file.isEmpty() && !(this->*write)(file)) {
      showError(Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not write %1.").with(file.toStdString()),
                      KI_TEXT("core", "Choose another folder, or make room on the disk.")));
    }
  };
  menu.addAction(icon(QStringLiteral("copy")), tr("Copy picture"), this, &ChartFrame::copyPicture);
  menu.addAction(icon(QStringLiteral("image")), tr("Save as PNG…"), this,
                 [&] { save(tr("Picture (*.png)"), QStringLiteral(".png"), &ChartFrame::savePng); });
  if (canSaveSvg()) {
    menu.addAction(tr("Save as SVG…"), this,
                   [&] { save(tr("Drawing (*.svg)"), QStringLiteral(".svg"), &ChartFrame::saveSvg); });
  }
  if (m_model != nullptr) {
    menu.addAction(icon(QStringLiteral("export")), tr("Save figures as CSV…"), this,
                   [&] { save(tr("CSV text (*.csv)"), QStringLiteral(".csv"), &ChartFrame::saveCsv); });
    menu.addSeparator();
    QAction* table = menu.addAction(icon(QStringLiteral("table")), tr("Show as table"));
    table->setCheckable(true);
    table->setChecked(isTableShown());
    connect(table, &QAction::toggled, this, &ChartFrame::setTableShown);
  }
  menu.exec(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
}

}  // namespace kindred::ui
