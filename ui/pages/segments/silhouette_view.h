// How well each customer sits in their segment: the silhouettes one by one.
#pragma once

#include "core/workflow/queries/segment_members.h"
#include "ui/charts/silhouette_canvas.h"
#include "ui/models/rows_model.h"
#include "ui/pages/segments/view.h"

namespace kindred::ui::segments {

class SilhouetteView : public View {
  Q_OBJECT

 public:
  explicit SilhouetteView(Session& session, QWidget* parent = nullptr);
  [[nodiscard]] SilhouetteCanvas* canvas() const { return m_canvas; }

 protected:
  void ask() override;
  void clear() override;
  void retell() override;

 private:
  [[nodiscard]] const workflow::MemberSilhouette& member(int bar) const;

  workflow::Membership m_members;
  RowsModel<workflow::MemberSilhouette> m_table;
  SilhouetteCanvas* m_canvas;
};

}  // namespace kindred::ui::segments
