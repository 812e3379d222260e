// What an import keeps, in one sentence, one bar and four figures; and what it skips, reason by reason.
#pragma once

#include <QWidget>
#include <vector>

#include "core/import/report.h"
#include "ui/pages/data/words.h"
#include "ui/widgets/labels.h"

class QComboBox;
class QGridLayout;
class QVBoxLayout;

namespace kindred::ui::data {

/// Imported and skipped as two stretches of one bar, with their shares beneath.
class ShareBar : public QWidget {
  Q_OBJECT

 public:
  explicit ShareBar(QWidget* parent = nullptr);
  void set(std::int64_t kept, std::int64_t read);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] QString keptWords() const;
  [[nodiscard]] QString skippedWords() const;
  std::int64_t m_kept = 0;
  std::int64_t m_read = 0;
};

/// Key figures, two a row.
class FigureGrid : public QWidget {
  Q_OBJECT

 public:
  explicit FigureGrid(QWidget* parent = nullptr);
  void set(const std::vector<Figure>& figures);

 private:
  std::vector<KeyFigure*> m_figures;
};

/// "391,153 purchases by 4,334 customers of 3,660 products, 1 Dec 2010 to 9 Dec 2011."
void showSentence(RichLabel& label, const imports::Report& report, std::optional<std::int64_t> first,
                  std::optional<std::int64_t> last);

/// Every reason with its count and what it means; with examples also the first lines, with checks a choice of what is to
/// be done with its rows.
class ReasonList : public QWidget {
  Q_OBJECT

 public:
  explicit ReasonList(bool withExamples, QWidget* parent = nullptr);
  void set(const std::vector<imports::Skipped>& skipped);
  /// The checks that found rows, whatever is done with them, each with a chooser where more than one thing can be done.
  void set(const std::vector<imports::CheckOutcome>& checks);
  /// What a reason is called, to be pressed where its rows can be shown; null where they cannot.
  [[nodiscard]] Label* link(imports::Check check) const;
  /// The chooser of a check; null where there is none.
  [[nodiscard]] QComboBox* chooser(imports::Check check) const;

 signals:
  void chosen(kindred::imports::Check check, kindred::imports::Choice choice);
  /// The rows of a reason are wanted.
  void picked(kindred::imports::Check check);

 private:
  void begin();
  QVBoxLayout* addReason(imports::Check check, std::int64_t count, bool isLink = false);
  Label* makeLink(imports::Check check);
  void addChooser(const imports::CheckOutcome& outcome, QVBoxLayout* column);
  QWidget* makeExamples(const imports::Skipped& skipped);

  bool m_withExamples;
  QWidget* m_content = nullptr;
  QGridLayout* m_grid = nullptr;
};

}  // namespace kindred::ui::data
