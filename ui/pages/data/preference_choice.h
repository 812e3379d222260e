// "Count a preference as": the ways to turn events into numbers that the data allow.
#pragma once

#include <QButtonGroup>
#include <QWidget>
#include <vector>

#include "core/data/preference.h"

class QVBoxLayout;

namespace kindred::ui::data {

class PreferenceChoice : public QWidget {
  Q_OBJECT

 public:
  explicit PreferenceChoice(QWidget* parent = nullptr);
  void set(const std::vector<PreferenceValue>& values, PreferenceValue current);
  [[nodiscard]] QAbstractButton* button(PreferenceValue value) const { return m_group.button(static_cast<int>(value)); }

 signals:
  void chosen(kindred::PreferenceValue value);

 private:
  void build();

  std::vector<PreferenceValue> m_values;
  PreferenceValue m_current = PreferenceValue::Bought;
  QButtonGroup m_group;
  QWidget* m_content = nullptr;
};

}  // namespace kindred::ui::data
