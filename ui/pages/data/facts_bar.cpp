#include "ui/pages/data/facts_bar.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>

#include "core/import/request.h"
#include "core/workflow/import_data.h"
#include "ui/text/language.h"
#include "ui/theme/style.h"
#include "ui/theme/style_paint.h"

namespace kindred::ui::data {
namespace {

constexpr double Sure = 0.9;
constexpr double Likely = 0.6;
constexpr int CellPadding = 12;  // pixels at 100 %
constexpr int CellGap = 8;

struct Offer {
  QString value;
  QString words;
};

// The last day of a year in the afternoon: day, month and hour cannot be mistaken for each other.
QString dateWords(const QString& pattern) {
  if (pattern == QStringLiteral("unix")) return FactsBar::tr("Seconds since 1970");
  if (pattern == QStringLiteral("unix_ms")) return FactsBar::tr("Milliseconds since 1970");
  if (pattern == QStringLiteral("unix_us")) return FactsBar::tr("Microseconds since 1970");
  if (pattern == QStringLiteral("unix_ns")) return FactsBar::tr("Nanoseconds since 1970");
  if (pattern == QStringLiteral("serial")) return FactsBar::tr("Days of a spreadsheet");
  if (pattern.contains(QLatin1Char('|'))) {
    QStringList styles;
    for (const QString& style : pattern.split(QLatin1Char('|'))) styles << dateWords(style);
    return styles.join(QStringLiteral(" · "));
  }
  return QLocale::c().toString(QDateTime(QDate(2011, 12, 31), QTime(18, 5, 0)),
                               QString(pattern).remove(QStringLiteral(":ss")));
}

QString separatorWords(const QString& value) {
  if (value == QStringLiteral(",")) return FactsBar::tr("Comma ,");
  if (value == QStringLiteral(";")) return FactsBar::tr("Semicolon ;");
  if (value == QStringLiteral("\t")) return FactsBar::tr("Tab");
  if (value == QStringLiteral("\n")) return FactsBar::tr("Line end");
  if (value == QStringLiteral("|")) return FactsBar::tr("Bar |");
  if (value == QStringLiteral(" ")) return FactsBar::tr("Space");
  return value;
}

QString words(Fact fact, const QString& value) {
  switch (fact) {
    case Fact::Separator: return separatorWords(value);
    case Fact::Decimal: return value == QStringLiteral(",") ? FactsBar::tr("Comma ,") : FactsBar::tr("Point .");
    case Fact::Dates: return dateWords(value);
    case Fact::Items: return value == QStringLiteral("no") ? FactsBar::tr("Kept together") : separatorWords(value);
    case Fact::FirstRow: return value == QStringLiteral("yes") ? FactsBar::tr("Column names") : FactsBar::tr("Data");
    case Fact::Sheet: return value.isEmpty() ? FactsBar::tr("Several, as one") : value;
    case Fact::Format:
    case Fact::Encoding: break;
  }
  return value;
}

std::vector<Offer> offers(Fact fact, const QStringList& sheets) {
  std::vector<Offer> result;
  if (fact == Fact::Format) {
    for (const imports::Format& format : imports::formats())
      result.push_back({QString::fromStdString(format.key), translated(format.title)});
    return result;
  }
  QStringList values;
  switch (fact) {
    case Fact::Sheet: values = sheets; break;
    case Fact::Encoding:
      values = {QStringLiteral("UTF-8"),        QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE"),
                QStringLiteral("Windows-1251"), QStringLiteral("KOI8-R"),   QStringLiteral("Windows-1252"),
                QStringLiteral("ISO-8859-1"),   QStringLiteral("CP866")};
      break;
    case Fact::Separator:
      values = {QStringLiteral(","), QStringLiteral(";"), QStringLiteral("\t"), QStringLiteral("|"),
                QStringLiteral(" ")};
      break;
    case Fact::Decimal: values = {QStringLiteral("."), QStringLiteral(",")}; break;
    case Fact::FirstRow: values = {QStringLiteral("yes"), QStringLiteral("no")}; break;
    case Fact::Items:
      values = {QStringLiteral("no"), QStringLiteral(";"), QStringLiteral(","), QStringLiteral("|"),
                QStringLiteral("\n")};
      break;
    case Fact::Dates:
      for (const std::string& pattern : imports::usualDatePatterns()) values << QString::fromStdString(pattern);
      break;
    case Fact::Format: break;
  }
  for (const QString& value : values) result.push_back({value, words(fact, value)});
  return result;
}

QString title(Fact fact) {
  switch (fact) {
    case Fact::Format: return FactsBar::tr("Format");
    case Fact::Sheet: return FactsBar::tr("Sheet");
    case Fact::Encoding: return FactsBar::tr("Encoding");
    case Fact::Separator: return FactsBar::tr("Separator");
    case Fact::Decimal: return FactsBar::tr("Decimal mark");
    case Fact::Dates: return FactsBar::tr("Dates");
    case Fact::FirstRow: return FactsBar::tr("First row");
    case Fact::Items: return FactsBar::tr("Products in a cell");
  }
  return {};
}

const imports::Recognised& factOf(const imports::Preview& preview, Fact fact) {
  switch (fact) {
    case Fact::Format: return preview.formatFound;
    case Fact::Sheet: return preview.sheet;
    case Fact::Encoding: return preview.encoding;
    case Fact::Separator: return preview.delimiter;
    case Fact::Decimal: return preview.decimal;
    case Fact::Dates: return preview.dateFormat;
    case Fact::FirstRow: return preview.header;
    case Fact::Items: return preview.items;
  }
  return preview.formatFound;
}

}  // namespace

void setFact(imports::Request& request, Fact fact, const std::string& value) {
  imports::Layout& layout = request.layout;
  const auto text = value.empty() ? std::nullopt : std::optional(value);
  const auto sign = value.empty() ? std::nullopt : std::optional(value.front());
  switch (fact) {
    case Fact::Format: request.format = text; break;
    case Fact::Sheet: layout.sheet = text; break;
    case Fact::Encoding: layout.encoding = text; break;
    case Fact::Separator: layout.delimiter = sign; break;
    case Fact::Decimal: layout.decimal = sign; break;
    case Fact::Dates: layout.dateFormat = text; break;
    case Fact::Items: layout.itemSign = value == "no" ? std::nullopt : sign; break;
    case Fact::FirstRow: layout.header = value.empty() ? std::nullopt : std::optional(value == "yes"); break;
  }
}

Confidence::Confidence(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setFontRole(this, FontRole::Tiny);
  whenTranslated(this, [this] { set(m_confidence, m_setByUser); });
}

void Confidence::set(double confidence, bool setByUser) {
  m_confidence = confidence;
  m_setByUser = setByUser;
  setToolTip(setByUser ? tr("You chose this.") : tr("How sure this is: %1").arg(formatPercent(confidence)));
  setAccessibleName(toolTip());
  updateGeometry();
  update();
}

void Confidence::setShort(bool on) {
  m_short = on;
  updateGeometry();
  update();
}

QString Confidence::words() const { return m_setByUser ? tr("chosen") : formatPercent(m_confidence); }

QSize Confidence::sizeHint() const {
  const Theme& t = theme();
  const QFontMetrics metrics(t.font(FontRole::Tiny));
  const int pips = m_setByUser ? 0 : t.px(3 * 4 + 2 * 2);
  if (m_short) return {m_setByUser ? t.px(12) : pips, metrics.height()};
  return {pips + (m_setByUser ? 0 : t.px(4)) + metrics.horizontalAdvance(words()), metrics.height()};
}

void Confidence::paintEvent(QPaintEvent*) {
  const Theme& t = theme();
  QPainter painter(this);
  const bool sure = m_setByUser || m_confidence >= Sure;
  const QColor colour = t.color(m_setByUser ? Role::AccentText : sure ? Role::OkText : Role::WarnText);
  int x = 0;
  if (m_setByUser && m_short) {
    painter.drawPixmap(0, (height() - t.px(12)) / 2, iconPixmap(QStringLiteral("check"), Role::AccentText, 12, this));
    return;
  }
  if (!m_setByUser) {
    const int full = sure ? 3 : m_confidence >= Likely ? 2 : 1;
    for (int i = 0; i < 3; ++i) {
      const QRect pip(x, (height() - t.px(9)) / 2, t.px(4), t.px(9));
      paint::box(painter, pip, 1, i < full ? colour : mixed(colour, t.color(Role::Surface), 0.25), {});
      x += t.px(4 + 2);
    }
    x += t.px(2);
  }
  if (m_short) return;
  painter.setFont(font());
  painter.setPen(colour);
  painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::AlignLeft, words());
}

FactsBar::FactsBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  setMargins(row, 0, 0, 0, 0, 0);
  for (int i = 0; i < FactCount; ++i) addCell(static_cast<Fact>(i), row);
  whenTranslated(this, [this] { retranslate(); });
}

void FactsBar::addCell(Fact fact, QHBoxLayout* row) {
  Cell& cell = m_cells[static_cast<std::size_t>(fact)];
  cell.widget = new QWidget;
  cell.name = new ElidedLabel(FontRole::Tiny, Role::Text3);
  cell.confidence = new Confidence;
  cell.chooser = new QComboBox;
  setSmall(cell.chooser);
  cell.chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  cell.chooser->setMinimumContentsLength(5);
  cell.chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  auto* column = new QVBoxLayout(cell.widget);
  setMargins(column, CellPadding, 8, CellPadding, 9, 4);
  auto* head = new QHBoxLayout;
  setMargins(head, 0, 0, 0, 0, CellGap);
  head->addWidget(cell.name, 1);
  head->addWidget(cell.confidence);
  column->addLayout(head);
  column->addWidget(cell.chooser);
  row->addWidget(cell.widget, fact == Fact::Dates ? 6 : 5);
  connect(cell.chooser, &QComboBox::activated, this,
          [this, fact] { emit chosen(fact, chooser(fact)->currentData().toString()); });
}

bool FactsBar::isKnown(Fact fact) const {
  return fact == Fact::Sheet ? !m_sheets.isEmpty() : !m_cells[static_cast<std::size_t>(fact)].shown.value.empty();
}

void FactsBar::show(const imports::Preview& preview) {
  m_sheets.clear();
  for (const std::string& sheet : preview.sheets) m_sheets << QString::fromStdString(sheet);
  for (int i = 0; i < FactCount; ++i) {
    m_cells[static_cast<std::size_t>(i)].shown = factOf(preview, static_cast<Fact>(i));
    fill(static_cast<Fact>(i));
  }
  shorten();
}

void FactsBar::fill(Fact fact) {
  Cell& cell = m_cells[static_cast<std::size_t>(fact)];
  const QString value = QString::fromStdString(cell.shown.value);
  cell.widget->setVisible(isKnown(fact));
  cell.confidence->set(cell.shown.confidence, cell.shown.setByUser);
  const QSignalBlocker quiet(cell.chooser);
  cell.chooser->clear();
  bool offered = false;
  for (const Offer& offer : offers(fact, m_sheets)) {
    cell.chooser->addItem(offer.words, offer.value);
    if (fact == Fact::Dates) cell.chooser->setItemData(cell.chooser->count() - 1, offer.value, Qt::ToolTipRole);
    offered = offered || offer.value == value;
  }
  if (!offered) cell.chooser->insertItem(0, words(fact, value), value);
  cell.chooser->setCurrentIndex(cell.chooser->findData(value));
  cell.chooser->setToolTip(fact == Fact::Dates ? value : cell.chooser->currentText());
  if (!cell.shown.setByUser) return;
  cell.chooser->insertSeparator(cell.chooser->count());
  cell.chooser->addItem(tr("Recognise it"), QString());
}

void FactsBar::retranslate() {
  for (int i = 0; i < FactCount; ++i) {
    Cell& cell = m_cells[static_cast<std::size_t>(i)];
    cell.name->setText(title(static_cast<Fact>(i)));
    cell.chooser->setAccessibleName(title(static_cast<Fact>(i)));
    if (isKnown(static_cast<Fact>(i))) fill(static_cast<Fact>(i));
  }
}

void FactsBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  shorten();
}

// Names come before percentages: where one has no room beside it, all percentages go.
void FactsBar::shorten() {
  const auto isTight = [](const Cell& cell) {
    if (cell.widget->isHidden()) return false;
    cell.confidence->setShort(false);
    const int needed =
        cell.name->sizeHint().width() + cell.confidence->sizeHint().width() + theme().px(2 * CellPadding + CellGap);
    return cell.widget->width() < needed;
  };
  const bool tight = std::count_if(m_cells.begin(), m_cells.end(), isTight) > 0;
  for (const Cell& cell : m_cells) cell.confidence->setShort(tight);
}

void FactsBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paint::box(painter, rect(), theme().px(6), theme().color(Role::Surface), theme().color(Role::Border));
  for (const Cell& cell : m_cells) {
    if (!cell.widget->isHidden() && cell.widget->x() > 0)
      painter.fillRect(cell.widget->x(), 1, 1, height() - 2, theme().color(Role::Border));
  }
}

}  // namespace kindred::ui::data
