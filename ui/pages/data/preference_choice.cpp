#include "ui/pages/data/preference_choice.h"

#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/pages/data/words.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::data {

PreferenceChoice::PreferenceChoice(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 0);
  connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) {
    const auto value = static_cast<PreferenceValue>(id);
    if (value == m_current) return;
    m_current = value;
    emit chosen(value);
  });
  whenTranslated(this, [this] { build(); });
}

void PreferenceChoice::set(const std::vector<PreferenceValue>& values, PreferenceValue current) {
  m_current = current;
  if (values != m_values) {
    m_values = values;
    build();
  } else if (QAbstractButton* radio = button(current)) {
    radio->setChecked(true);
  }
}

void PreferenceChoice::build() {
  delete m_content;
  m_content = new QWidget;
  auto* column = new QVBoxLayout(m_content);
  setMargins(column, 0, 0, 0, 0, 4);
  for (const PreferenceValue value : m_values) {
    auto* radio = new QRadioButton(preferenceTitle(value));
    radio->setToolTip(preferenceHelp(value));
    radio->setChecked(value == m_current);
    m_group.addButton(radio, static_cast<int>(value));
    column->addWidget(radio);
    if (value != PreferenceValue::Orders1To5) continue;
    auto* help = new Label(tr("1 order = 2, 2 = 3, 3 = 4, 4 or more = 5"), FontRole::Tiny, Role::Text3);
    help->setWordWrap(true);
    auto* indented = new QVBoxLayout;
    setMargins(indented, 23, 0, 0, 0, 0);
    indented->addWidget(help);
    column->addLayout(indented);
  }
  layout()->addWidget(m_content);
}

}  // namespace kindred::ui::data
