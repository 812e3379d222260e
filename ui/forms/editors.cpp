#include "ui/forms/editors.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QTimeZone>
#include <cmath>
#include <limits>

#include "ui/forms/grid_editor.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::forms {
namespace {

using Edited = std::function<void()>;

constexpr double kUnbounded = 1e9;
constexpr int kDecimals = 12;  // a spin box rounds to them: tolerances are small

double numberOf(const Value& value, double fallback) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return fallback;
}

/// The range as the data narrow it.
Range boundsOf(const Parameter& parameter, const DataShape& shape) {
  Range range = parameter.range.value_or(Range{-kUnbounded, kUnbounded});
  if (range.atMostCustomers && shape.customers > 0)
    range.maximum = std::min(range.maximum, static_cast<double>(shape.customers));
  if (range.atMostProducts && shape.products > 0)
    range.maximum = std::min(range.maximum, static_cast<double>(shape.products));
  return range;
}

void setUnit(QSpinBox* box, const Text& unit) {
  box->setSuffix(unit.empty() ? QString() : QChar(0x00A0) + translated(unit));
}
void setUnit(QDoubleSpinBox* box, const Text& unit) {
  box->setSuffix(unit.empty() ? QString() : QChar(0x00A0) + translated(unit));
}

// Typing an out-of-range number is possible and shown as a problem beside the field, rather than silently altered:
// spin boxes get the full range, arrows stop at the bounds.
class IntEditor : public Editor {
 public:
  IntEditor(const Parameter& parameter, const Range& bounds, Edited edited)
      : m_parameter(parameter), m_box(new Box(bounds)) {
    m_box->setRange(parameter.range ? std::numeric_limits<int>::lowest() / 2 : static_cast<int>(-kUnbounded),
                    static_cast<int>(kUnbounded));
    QObject::connect(m_box, &QSpinBox::valueChanged, m_box, std::move(edited));
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_box; }
  [[nodiscard]] Value value() const override { return static_cast<std::int64_t>(m_box->value()); }
  void setValue(const Value& value) override { m_box->setValue(static_cast<int>(numberOf(value, 0))); }
  void retranslate() override { setUnit(m_box, m_parameter.unit); }

 private:
  class Box : public QSpinBox {
   public:
    explicit Box(const Range& bounds) : m_bounds(bounds) {
      setGroupSeparatorShown(true);
      setAlignment(Qt::AlignLeft);
    }
    void stepBy(int steps) override {
      setValue(static_cast<int>(std::clamp(static_cast<double>(value()) + steps, m_bounds.minimum, m_bounds.maximum)));
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(96), QSpinBox::sizeHint().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

   private:
    Range m_bounds;
  };

  Parameter m_parameter;
  Box* m_box;
};

class RealEditor : public Editor {
 public:
  RealEditor(const Parameter& parameter, const Range& bounds, Edited edited)
      : m_parameter(parameter), m_box(new Box(bounds)) {
    m_box->setDecimals(kDecimals);
    m_box->setRange(-kUnbounded, kUnbounded);
    QObject::connect(m_box, &QDoubleSpinBox::valueChanged, m_box, std::move(edited));
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_box; }
  [[nodiscard]] Value value() const override { return m_box->value(); }
  void setValue(const Value& value) override { m_box->setValue(numberOf(value, 0)); }
  void retranslate() override { setUnit(m_box, m_parameter.unit); }

 private:
  class Box : public QDoubleSpinBox {
   public:
    explicit Box(const Range& bounds) : m_bounds(bounds) { setAlignment(Qt::AlignLeft); }
    [[nodiscard]] QString textFromValue(double number) const override { return locale().toString(number, 'g', 7); }
    void stepBy(int steps) override {
      const double moved = m_bounds.logarithmic ? value() * std::pow(2.0, steps) : value() + steps * step();
      setValue(std::clamp(moved, m_bounds.minimum, m_bounds.maximum));
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(96), QDoubleSpinBox::sizeHint().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

   private:
    [[nodiscard]] double step() const {
      const double span = m_bounds.maximum - m_bounds.minimum;
      return span <= 2 ? 0.05 : span <= 20 ? 0.1 : 1;
    }
    Range m_bounds;
  };

  Parameter m_parameter;
  Box* m_box;
};

class FlagEditor : public Editor {
 public:
  FlagEditor(const Parameter& parameter, Edited edited) : m_label(parameter.label), m_box(new QCheckBox) {
    QObject::connect(m_box, &QCheckBox::toggled, m_box, std::move(edited));
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_box; }
  [[nodiscard]] Value value() const override { return m_box->isChecked(); }
  void setValue(const Value& value) override {
    const auto* flag = std::get_if<bool>(&value);
    m_box->setChecked(flag != nullptr && *flag);
  }
  void retranslate() override { m_box->setText(translated(m_label)); }
  [[nodiscard]] bool hasOwnLabel() const override { return true; }

 private:
  Text m_label;
  QCheckBox* m_box;
};

class ChoiceEditor : public Editor {
 public:
  ChoiceEditor(const Parameter& parameter, Edited edited) : m_choices(parameter.choices), m_box(new QComboBox) {
    for (const Choice& choice : m_choices) m_box->addItem(QString(), QString::fromStdString(choice.key));
    retranslate();
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(6);
    QObject::connect(m_box, &QComboBox::currentIndexChanged, m_box, std::move(edited));
  }
  [[nodiscard]] QWidget* widget() const override { return m_box; }
  [[nodiscard]] Value value() const override { return m_box->currentData().toString().toStdString(); }
  void setValue(const Value& value) override {
    const auto* key = std::get_if<std::string>(&value);
    if (key != nullptr) m_box->setCurrentIndex(m_box->findData(QString::fromStdString(*key)));
  }
  void retranslate() override {
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
      m_box->setItemText(static_cast<int>(i), translated(m_choices[i].label));
      m_box->setItemData(static_cast<int>(i), translated(m_choices[i].help), Qt::ToolTipRole);
    }
  }

 private:
  std::vector<Choice> m_choices;
  QComboBox* m_box;
};

class TextEditor : public Editor {
 public:
  explicit TextEditor(Edited edited) : m_field(new QLineEdit) {
    QObject::connect(m_field, &QLineEdit::textChanged, m_field, std::move(edited));
  }
  [[nodiscard]] QWidget* widget() const override { return m_field; }
  [[nodiscard]] Value value() const override { return m_field->text().toStdString(); }
  void setValue(const Value& value) override {
    const auto* text = std::get_if<std::string>(&value);
    m_field->setText(text != nullptr ? QString::fromStdString(*text) : QString());
  }

 private:
  QLineEdit* m_field;
};

class SeedEditor : public Editor {
 public:
  explicit SeedEditor(Edited edited)
      : m_row(new QWidget), m_box(new QSpinBox), m_dice(makeIconButton(QStringLiteral("refresh"))) {
    m_box->setRange(0, std::numeric_limits<int>::max());
    auto* layout = new QHBoxLayout(m_row);
    setMargins(layout, 0, 0, 0, 0, 4);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_dice);
    m_row->setFocusProxy(m_box);
    QObject::connect(m_box, &QSpinBox::valueChanged, m_box, std::move(edited));
    QObject::connect(m_dice, &QToolButton::clicked, m_box,
                     [this] { m_box->setValue(static_cast<int>(QRandomGenerator::global()->bounded(1, 1000000))); });
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_row; }
  [[nodiscard]] Value value() const override { return static_cast<std::int64_t>(m_box->value()); }
  void setValue(const Value& value) override { m_box->setValue(static_cast<int>(numberOf(value, 1))); }
  void retranslate() override { setIconToolTip(m_dice, QCoreApplication::translate("ParameterForm", "Another seed")); }

 private:
  QWidget* m_row;
  QSpinBox* m_box;
  QToolButton* m_dice;
};

class DateEditor : public Editor {
 public:
  explicit DateEditor(Edited edited) : m_field(new QDateEdit) {
    m_field->setCalendarPopup(true);
    m_field->setTimeSpec(Qt::UTC);
    QObject::connect(m_field, &QDateEdit::dateChanged, m_field, std::move(edited));
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_field; }
  [[nodiscard]] Value value() const override {
    return static_cast<std::int64_t>(QDateTime(m_field->date(), QTime(0, 0), QTimeZone::utc()).toSecsSinceEpoch());
  }
  void setValue(const Value& value) override {
    m_field->setDate(QDateTime::fromSecsSinceEpoch(static_cast<qint64>(numberOf(value, 0)), QTimeZone::utc()).date());
  }
  void retranslate() override { m_field->setDisplayFormat(QStringLiteral("d MMM yyyy")); }

 private:
  QDateEdit* m_field;
};

class ColumnsEditor : public Editor {
 public:
  ColumnsEditor(const std::vector<std::string>& columns, Edited edited) : m_list(new QListWidget) {
    for (const std::string& column : columns) {
      auto* item = new QListWidgetItem(QString::fromStdString(column), m_list);
      item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
      item->setCheckState(Qt::Unchecked);
    }
    whenThemed(m_list, [this] { m_list->setMaximumHeight(theme().px(28) * std::clamp(m_list->count(), 1, 5) + 2); });
    tickByRow(m_list);
    QObject::connect(m_list, &QListWidget::itemChanged, m_list, std::move(edited));
  }
  [[nodiscard]] QWidget* widget() const override { return m_list; }
  [[nodiscard]] Value value() const override {
    std::vector<std::string> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
      if (m_list->item(i)->checkState() == Qt::Checked) chosen.push_back(m_list->item(i)->text().toStdString());
    }
    return chosen;
  }
  void setValue(const Value& value) override {
    const auto* chosen = std::get_if<std::vector<std::string>>(&value);
    for (int i = 0; i < m_list->count(); ++i) {
      const std::string name = m_list->item(i)->text().toStdString();
      const bool on = chosen != nullptr && std::find(chosen->begin(), chosen->end(), name) != chosen->end();
      m_list->item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
  }
  [[nodiscard]] bool isWide() const override { return true; }

 private:
  QListWidget* m_list;
};

/// How many elements a list has: the form shows and removes them.
class ListEditor : public Editor {
 public:
  ListEditor(const Parameter& parameter, Edited edited)
      : m_most(static_cast<std::int64_t>(parameter.range->maximum)), m_row(new QWidget), m_add(new QPushButton) {
    auto* layout = new QHBoxLayout(m_row);
    setMargins(layout, 0, 0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_add);
    m_row->setFocusProxy(m_add);
    QObject::connect(m_add, &QPushButton::clicked, m_add, [this, edited = std::move(edited)] {
      setValue(m_count + 1);
      edited();
    });
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_row; }
  [[nodiscard]] Value value() const override { return m_count; }
  void setValue(const Value& value) override {
    const auto* count = std::get_if<std::int64_t>(&value);
    m_count = count != nullptr ? *count : 0;
    m_add->setEnabled(m_count < m_most);
  }
  void retranslate() override { m_add->setText(QCoreApplication::translate("ParameterForm", "Add")); }

 private:
  std::int64_t m_most;
  std::int64_t m_count = 0;
  QWidget* m_row;
  QPushButton* m_add;
};

/// "Auto", or the editor of the type.
class OptionalEditor : public Editor {
 public:
  OptionalEditor(std::unique_ptr<Editor> inner, const Edited& edited)
      : m_inner(std::move(inner)), m_row(new QWidget), m_auto(new QCheckBox) {
    auto* layout = new QHBoxLayout(m_row);
    setMargins(layout, 0, 0, 0, 0, 6);
    layout->addWidget(m_auto);
    layout->addWidget(m_inner->widget(), 1);
    m_row->setFocusProxy(m_auto);
    QObject::connect(m_auto, &QCheckBox::toggled, m_auto, [this, edited](bool on) {
      m_inner->widget()->setEnabled(!on);
      edited();
    });
    retranslate();
  }
  [[nodiscard]] QWidget* widget() const override { return m_row; }
  [[nodiscard]] Value value() const override { return m_auto->isChecked() ? Value{} : m_inner->value(); }
  void setValue(const Value& value) override {
    const bool automatic = std::holds_alternative<std::monostate>(value);
    m_auto->setChecked(automatic);
    m_inner->widget()->setEnabled(!automatic);
    if (!automatic) m_inner->setValue(value);
  }
  void retranslate() override {
    m_auto->setText(QCoreApplication::translate("ParameterForm", "Auto"));
    m_inner->retranslate();
  }

 private:
  std::unique_ptr<Editor> m_inner;
  QWidget* m_row;
  QCheckBox* m_auto;
};

std::unique_ptr<Editor> plainEditor(const Parameter& parameter, const DataShape& shape,
                                    const std::vector<std::string>& columns, const Edited& edited) {
  switch (parameter.type) {
    case ParameterType::Int: return std::make_unique<IntEditor>(parameter, boundsOf(parameter, shape), edited);
    case ParameterType::Real: return std::make_unique<RealEditor>(parameter, boundsOf(parameter, shape), edited);
    case ParameterType::Flag: return std::make_unique<FlagEditor>(parameter, edited);
    case ParameterType::Choice:
    case ParameterType::Algorithm: return std::make_unique<ChoiceEditor>(parameter, edited);
    case ParameterType::List: return std::make_unique<ListEditor>(parameter, edited);
    case ParameterType::Seed: return std::make_unique<SeedEditor>(edited);
    case ParameterType::Text:
      if (!parameter.choices.empty()) return std::make_unique<GridEditor>(parameter, edited);
      return std::make_unique<TextEditor>(edited);
    case ParameterType::Date: return std::make_unique<DateEditor>(edited);
    case ParameterType::Columns: return std::make_unique<ColumnsEditor>(columns, edited);
  }
  return std::make_unique<TextEditor>(edited);
}

}  // namespace

std::unique_ptr<Editor> makeEditor(const Parameter& parameter, const DataShape& shape,
                                   const std::vector<std::string>& columns, std::function<void()> edited) {
  auto editor = plainEditor(parameter, shape, columns, edited);
  if (!parameter.isOptional) return editor;
  return std::make_unique<OptionalEditor>(std::move(editor), edited);
}

}  // namespace kindred::ui::forms
