// One customer under up to three algorithms: their lists beside each other, what was hidden in green, lines between the ranks
// of one product.
#pragma once

#include <QWidget>
#include <vector>

namespace kindred::ui::compare_page {

struct ListedProduct {
  int product = 0;
  QString title;
  bool isHidden = false;  ///< found: it was hidden from the algorithm
};

struct ListColumn {
  QString title;
  std::vector<ListedProduct> products;
};

class SideBySide : public QWidget {
  Q_OBJECT

 public:
  explicit SideBySide(QWidget* parent = nullptr);
  void setColumns(std::vector<ListColumn> columns);
  [[nodiscard]] const std::vector<ListColumn>& columns() const { return m_columns; }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  [[nodiscard]] QRectF placeOf(std::size_t column, std::size_t row) const;
  void drawColumn(QPainter& painter, std::size_t column) const;
  void drawLines(QPainter& painter, std::size_t column) const;
  void retell();

  std::vector<ListColumn> m_columns;
};

}  // namespace kindred::ui::compare_page
