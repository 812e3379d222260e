// The header of the preview: above each column a chooser of its role, its name, and a word about its content.
#pragma once

#include <QComboBox>
#include <QHeaderView>
#include <QPointer>
#include <vector>

#include "core/import/request.h"
#include "ui/pages/data/preview_model.h"

namespace kindred::ui::data {

class PreviewHeader : public QHeaderView {
  Q_OBJECT

 public:
  explicit PreviewHeader(PreviewModel& model, QWidget* parent = nullptr);
  /// Choosers are made for the columns in view and stay with them; call after scrolling.
  void placeChoosers();
  /// The chooser above a table column; null where the column is not in view.
  [[nodiscard]] QComboBox* chooser(int column) const;
  /// What a column needs for its chooser, name and note.
  [[nodiscard]] int neededWidth(int column) const;

 signals:
  void roleChosen(int fileColumn, kindred::imports::Role role);
  /// A chooser took the focus: its column should come into view.
  void columnFocused(int column);

 protected:
  [[nodiscard]] QSize sectionSizeFromContents(int column) const override;
  void paintSection(QPainter* painter, const QRect& rect, int column) const override;
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeChooser(int column);
  void refreshChooser(int column);
  void refill();

  PreviewModel& m_model;
  std::vector<QPointer<QComboBox>> m_choosers;  ///< by table column
};

}  // namespace kindred::ui::data
