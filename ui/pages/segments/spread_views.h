// The features that the segments were made from, in each segment: as histograms side by side, and as parallel lines.
#pragma once

#include "core/workflow/queries/feature_spread.h"
#include "ui/charts/multiples_canvas.h"
#include "ui/charts/parallel_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/segments/view.h"

namespace kindred::ui::segments {

/// What both ask for, and the table that both have.
class SpreadView : public View {
  Q_OBJECT

 public:
  /// A feature in a segment.
  struct Row {
    std::size_t feature = 0, segment = 0;
  };
  SpreadView(Session& session, QWidget* chart, std::string question, std::size_t mostFeatures, std::size_t mostLines,
             QWidget* parent);

 protected:
  void ask() override;
  void clear() override;
  void retell() override;
  /// Draws spreads(), which has features; no features: nothing.
  virtual void fill() = 0;
  [[nodiscard]] const workflow::FeatureSpreads& spreads() const { return m_spreads; }
  /// What a feature tells apart, and its medians by segment.
  [[nodiscard]] QStringList tipOf(const workflow::FeatureSpread& feature) const;

 private:
  std::string m_question;
  std::size_t m_mostFeatures, m_mostLines;
  workflow::FeatureSpreads m_spreads;
  RowsModel<Row> m_table;
};

class MultiplesView : public SpreadView {
  Q_OBJECT

 public:
  explicit MultiplesView(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] MultiplesCanvas* canvas() const { return m_canvas; }

 protected:
  void fill() override;
  void segmentChanged() override { m_canvas->setMarked(placeOfSegment()); }

 private:
  void tellHowMany();

  MultiplesCanvas* m_canvas;
};

class ParallelView : public SpreadView {
  Q_OBJECT

 public:
  explicit ParallelView(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] ParallelCanvas* canvas() const { return m_canvas; }

 protected:
  void fill() override;
  void segmentChanged() override { m_canvas->setMarked(placeOfSegment()); }

 private:
  ParallelCanvas* m_canvas;
};

}  // namespace kindred::ui::segments
