// The facts of how a file was understood, each with how sure that is and a chooser to change it.
#pragma once

#include <QComboBox>
#include <QWidget>
#include <array>
#include <vector>

#include "core/import/preview.h"
#include "core/import/request.h"
#include "ui/widgets/labels.h"

class QHBoxLayout;

namespace kindred::ui::data {

enum class Fact { Format, Sheet, Encoding, Separator, Decimal, Dates, FirstRow, Items };
constexpr int FactCount = 8;

/// Sets a fact in the request; an empty value leaves it to be recognised.
void setFact(imports::Request& request, Fact fact, const std::string& value);

/// Three pips and a percentage; "chosen" where the person set it.
class Confidence : public QWidget {
  Q_OBJECT

 public:
  explicit Confidence(QWidget* parent = nullptr);
  void set(double confidence, bool setByUser);
  /// Without the percentage, for narrow windows.
  void setShort(bool on);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString words() const;
  double m_confidence = 1;
  bool m_setByUser = false;
  bool m_short = false;
};

class FactsBar : public QWidget {
  Q_OBJECT

 public:
  explicit FactsBar(QWidget* parent = nullptr);
  /// Facts that the files have not (a separator, in a format without one; sheets, where there is one) are left out.
  void show(const imports::Preview& preview);
  [[nodiscard]] QComboBox* chooser(Fact fact) const { return m_cells[static_cast<std::size_t>(fact)].chooser; }

 signals:
  /// The person chose a value; empty: to be recognised again.
  void chosen(kindred::ui::data::Fact fact, const QString& value);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct Cell {
    QWidget* widget = nullptr;
    ElidedLabel* name = nullptr;
    Confidence* confidence = nullptr;
    QComboBox* chooser = nullptr;
    imports::Recognised shown = {};
  };
  void addCell(Fact fact, QHBoxLayout* row);
  void fill(Fact fact);
  [[nodiscard]] bool isKnown(Fact fact) const;
  void shorten();
  void retranslate();

  std::array<Cell, FactCount> m_cells;
  QStringList m_sheets;
};

}  // namespace kindred::ui::data
