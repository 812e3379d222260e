// Who is most like the customers that are selected: similarity against reach as a curve; a click on it selects so many.
#pragma once

#include "core/workflow/find_lookalikes.h"
#include "ui/charts/curve_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/segments/view.h"

class QPushButton;

namespace kindred::ui::segments {

class LookalikesView : public View {
  Q_OBJECT

 public:
  explicit LookalikesView(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] CurveCanvas* canvas() const { return m_canvas; }
  [[nodiscard]] QPushButton* findButton() const { return m_find; }

 protected:
  void ask() override { retell(); }
  void clear() override;
  void retell() override;

 private:
  void find();
  void take(const segment::NearestOthers& found);
  void pick(std::int64_t count, SetMode mode);
  void followSelection();

  std::vector<Index> m_group;  ///< whose lookalikes are shown: choosing among them changes the selection
  bool m_searched = false;
  segment::NearestOthers m_found;
  RowsModel<segment::Alike> m_table;
  CurveCanvas* m_canvas;
  QPushButton* m_find;
};

}  // namespace kindred::ui::segments
