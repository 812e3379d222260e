// What the guide says of one approach, study or use, with its sources as numbered footnotes.
#pragma once

#include <QBoxLayout>
#include <QPointer>
#include <QWidget>
#include <optional>

#include "ui/pages/classroom/guide_entries.h"
#include "ui/pages/classroom/type_size.h"

class QScrollArea;

namespace kindred::ui::classroom {

class Footnotes;

class ReadingPane : public QWidget {
  Q_OBJECT

 public:
  /// `type` outlives it.
  ReadingPane(const guide::Guide& guide, const TypeSize& type, QWidget* parent = nullptr);
  void show(const GuideEntry& entry);
  /// What the button that runs it says: "Run on this shop". `why`: why it cannot, else empty.
  void setRunnable(const QString& words, const QString& why);
  /// Whether there are data; without, uses are tried on the sample shop.
  void setHasData(bool hasData);
  /// Whether a recommender that has no figure on this data set can be measured here, and those that have one.
  void setFigures(bool measurable, const std::map<std::string, evaluate::Figure>& figures);
  [[nodiscard]] QString shownKey() const { return m_entry ? m_entry->key : QString(); }

 signals:
  void lessonRequested(const QString& lesson);
  /// Of a family ("recommend", "segment"), by key.
  void methodRequested(const QString& family, const QString& method);
  /// A recommender is to be judged on this data set.
  void measureRequested(const QString& method);
  /// Of a step, with the method to choose there, which may be empty.
  void pageRequested(const QString& key, const QString& method);
  /// The first step of a use, on the sample shop.
  void sampleRequested(const QString& key, const QString& method);
  void sourcesRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fill();
  void addHead(const QString& title, const QString& also, QVBoxLayout* column);
  void fillApproach(const guide::Approach& approach);
  void fillStudy(const guide::Study& study);
  void fillUse(const guide::Use& use);
  void addSide(const guide::Approach& approach, QVBoxLayout* side);
  void addMethods(const guide::Approach& approach, QVBoxLayout* column);
  void addHow(const guide::Approach& approach, QVBoxLayout* column);
  void addFigure(const guide::Approach& approach, QVBoxLayout* column);
  void addExample(const std::vector<guide::LocalText>& lines, QVBoxLayout* column);
  void addSides(const std::vector<guide::LocalText>& strong, const std::vector<guide::LocalText>& weak,
                QVBoxLayout* column);
  void enlarge(QWidget* content);
  void addRun(const guide::RunOfOurs& run, QVBoxLayout* column);
  void addCriticism(const std::vector<guide::Criticism>& criticism, QVBoxLayout* column);
  void addTitle(const QString& words, QVBoxLayout* column);
  void addText(const guide::LocalText& text, QVBoxLayout* column, Role colour = Role::Text);
  void addSigned(const QString& sign, Role colour, const std::vector<guide::LocalText>& texts, QVBoxLayout* column);
  void addTry(const guide::Use& use, QVBoxLayout* column);
  void addSteps(const std::vector<guide::Step>& steps, QVBoxLayout* column);
  [[nodiscard]] bool isWide() const;
  [[nodiscard]] bool isLow() const;  ///< too low for footnotes that do not scroll
  void addFootnotes();

  const guide::Guide& m_guide;
  std::optional<GuideEntry> m_entry;
  std::vector<std::string> m_order;  ///< keys of the footnotes
  QString m_runWords, m_runWhy;
  const TypeSize& m_type;
  bool m_hasData = false;
  bool m_measurable = false;
  std::map<std::string, evaluate::Figure> m_figures;
  bool m_filledWide = false, m_filledLow = false;
  QScrollArea* m_scroller;
  QVBoxLayout* m_column = nullptr;
  Footnotes* m_footnotes;  ///< beneath what scrolls
};

}  // namespace kindred::ui::classroom
