// What a comparison came to in plain words: who beats whom, whether that is real, whether it is worth having, how sure it is.
#pragma once

#include "ui/pages/compare/comparison.h"
#include "ui/session.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/run_chooser.h"

class QComboBox;
class QPushButton;

namespace kindred::ui::compare_page {

/// For how many customers one is better, neither, or the other.
class ShareBar : public QWidget {
  Q_OBJECT

 public:
  explicit ShareBar(QWidget* parent = nullptr);
  void setCounts(std::int64_t better, std::int64_t same, std::int64_t worse);
  [[nodiscard]] std::int64_t better() const { return m_better; }
  [[nodiscard]] std::int64_t worse() const { return m_worse; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::int64_t m_better = 0, m_same = 0, m_worse = 0;
};

class VerdictPane : public Pane {
  Q_OBJECT

 public:
  explicit VerdictPane(Session& session, QWidget* parent = nullptr);

  /// `comparison` must outlive the next call; a and b by key, b empty: another is chosen.
  void show(const Comparison& comparison, const std::string& a, const std::string& b);
  void setRuns(const std::vector<workflow::RunInfo>& runs, std::int64_t shown) { m_runs->setRuns(runs, shown); }
  [[nodiscard]] RunChooser* runs() const { return m_runs; }
  /// All sentences, for the report and the clipboard.
  [[nodiscard]] QString words() const;

 signals:
  void aChosen(const std::string& key);
  void bChosen(const std::string& key);
  void useAsked(const std::string& key);

 private:
  void build();
  void retell();
  void tellPair();
  void tellFirst();
  void tellWorth();
  void tellSure();

  Session& m_session;
  const Comparison* m_comparison = nullptr;
  std::string m_a, m_b;
  Label* m_headline;
  RichLabel* m_sentence;
  QComboBox* m_first;
  Label* m_against;
  QComboBox* m_second;
  ShareBar* m_bar;
  Label* m_barLeft;
  Label* m_barMiddle;
  Label* m_barRight;
  Section* m_tie = nullptr;
  Label* m_tieText;
  Section* m_worth = nullptr;
  Label* m_worthText;
  Section* m_sure = nullptr;
  Label* m_sureText;
  Section* m_kept = nullptr;
  RunChooser* m_runs;
  QWidget* m_foot;
  QPushButton* m_use;
};

}  // namespace kindred::ui::compare_page
