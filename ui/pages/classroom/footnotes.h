// The sources of what is read, numbered as they are cited, in two columns where there is room; their titles are tooltips.
#pragma once

#include <QWidget>

#include "ui/pages/classroom/guide_entries.h"

class QGridLayout;
class QPushButton;

namespace kindred::ui::classroom {

class Footnotes : public QWidget {
  Q_OBJECT

 public:
  explicit Footnotes(const guide::Guide& guide, QWidget* parent = nullptr);
  void show(const std::vector<std::string>& order, bool twoColumns);

 signals:
  void allRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  const guide::Guide& m_guide;
  QWidget* m_notes = nullptr;
  QPushButton* m_all;
};

}  // namespace kindred::ui::classroom
