// The glossary, and all sources of the guide as a reading list, the latest first; with a search.
#pragma once

#include <QDialog>

#include "ui/pages/classroom/guide_entries.h"
#include "ui/widgets/controls.h"

class QScrollArea;
class QVBoxLayout;

namespace kindred::ui::classroom {

class ReferenceDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ReferenceDialog(const guide::Guide& guide, QWidget* parent = nullptr);
  enum class Part { Words, Sources };
  void openAt(Part part);

 private:
  void fill();
  void fillWords(QVBoxLayout* column);
  void fillSources(QVBoxLayout* column);

  const guide::Guide& m_guide;
  SegmentedControl* m_part;
  SearchField* m_search;
  QScrollArea* m_scroller;
  Label* m_intro;
};

}  // namespace kindred::ui::classroom
