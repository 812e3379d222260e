// What is shown against another segmentation of the data set, of another method or another date: who went from which
// segment to which, as flows that are clicked into the selection.
#pragma once

#include "core/workflow/compare_segmentations.h"
#include "ui/charts/flows_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/segments/other_choice.h"
#include "ui/pages/segments/view.h"

namespace kindred::ui::segments {

class CompareView : public View {
  Q_OBJECT

 public:
  explicit CompareView(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] FlowsCanvas* canvas() const { return m_canvas; }
  /// The others, by id.
  [[nodiscard]] OtherChoice* others() const { return m_others; }
  [[nodiscard]] const workflow::ComparedSegmentations* compared() const { return m_compared.get(); }

 protected:
  void ask() override;
  void clear() override;
  void retell() override;

 private:
  using Compared = std::shared_ptr<const workflow::ComparedSegmentations>;
  void compare();
  [[nodiscard]] static std::vector<FlowsData::Group> groupsOf(const segment::Segmentation& of, bool withNoise);
  [[nodiscard]] QString nameOfGroup(const segment::Segmentation& of, int id) const;
  [[nodiscard]] const segment::Flow& flow(int place) const;

  Compared m_compared;
  RowsModel<segment::Flow> m_table;
  FlowsCanvas* m_canvas;
  OtherChoice* m_others;
};

}  // namespace kindred::ui::segments
