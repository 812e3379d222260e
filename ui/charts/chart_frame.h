// What stands around every chart: title with the message or the measure, remark with units, empty and error state,
// and a menu with copy, PNG (twice the size), CSV, SVG (Qt Charts and canvases of lines and words) and "Show as table". The chart and the table read
// the same model.
#pragma once

#include <QAbstractItemModel>
#include <QImage>
#include <QStackedLayout>
#include <QWidget>

#include "ui/widgets/controls.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {

class TableView;

class ChartFrame : public QWidget {
  Q_OBJECT

 public:
  /// `chart` is a Canvas, a QChartView or anything else that paints; the frame takes it.
  explicit ChartFrame(QWidget* chart, QWidget* parent = nullptr);

  void setTitle(const QString& title, const QString& remark = {});
  /// Widgets between the title and the menu button.
  void addTitleWidget(QWidget* widget);
  /// Without a title row the menu button is at the pages' disposal: menuButton().
  void setTitleVisible(bool visible);
  [[nodiscard]] QToolButton* menuButton() const { return m_menuButton; }
  /// What "Show as table" and CSV give; `model` must outlive the frame. Without one both are absent.
  void setTable(QAbstractItemModel* model);
  /// A sentence in place of the chart; empty shows the chart again.
  void setEmpty(const QString& sentence);
  void showError(const Error& error);
  void setTableShown(bool shown);
  [[nodiscard]] bool isTableShown() const;

  /// The chart at `scale` times its size.
  [[nodiscard]] QImage picture(double scale) const;
  void copyPicture() const;
  /// True when written.
  bool savePng(const QString& file) const;
  bool saveSvg(const QString& file) const;
  bool saveCsv(const QString& file) const;
  [[nodiscard]] bool canSaveSvg() const;

 signals:
  /// The chart, its table or a sentence is shown in place of another.
  void shownChanged();

 private:
  void buildMenu();
  [[nodiscard]] QString askForFile(const QString& filter, const QString& suffix);

  QWidget* m_chart;
  TitleRow* m_title;
  QToolButton* m_menuButton;
  QStackedLayout* m_stack;
  Note* m_note;
  QWidget* m_notePage;
  Label* m_empty;
  TableView* m_table = nullptr;
  QAbstractItemModel* m_model = nullptr;
};

}  // namespace kindred::ui
