// What may stand in a list, and how varied it is: a row beneath the recommender's, opened by its button.
#pragma once

#include <QWidget>

#include "core/workflow/queries/product_filter.h"
#include "core/workflow/queries/recommendations.h"
#include "ui/pages/recommend/recommend_data.h"

class QComboBox;
class QDoubleSpinBox;
class QSlider;

namespace kindred::ui {

class ElidedLabel;
class Label;

class OfferFilterBar : public QWidget {
  Q_OBJECT

 public:
  explicit OfferFilterBar(QWidget* parent = nullptr);

  /// Another data set, or none (null): nothing is filtered.
  void setBase(const CustomerBasePtr& base);
  [[nodiscard]] workflow::ProductFilter filter() const;
  /// In [0, 1].
  [[nodiscard]] double variety() const;
  /// Says what the variety of the list that is shown has cost; nothing where none was asked for.
  void showCost(const std::optional<recommend::VariedList>& cost, bool isScale);

 signals:
  void changed();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void retell();
  void fillChoices();

  workflow::ProductFilterChoices m_choices;
  QComboBox* m_category;
  QComboBox* m_mark;
  Label* m_priceName;
  QDoubleSpinBox* m_least;
  Label* m_to;
  QDoubleSpinBox* m_most;
  Label* m_varietyName;
  QSlider* m_variety;
  ElidedLabel* m_cost;
};

}  // namespace kindred::ui
