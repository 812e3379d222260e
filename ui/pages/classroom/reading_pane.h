// What the guide says of one approach, study or use, with its sources as numbered footnotes.
#pragma once

#include <QBoxLayout>
#include <QPointer>
#include <QWidget>
#include <optional>

#include "ui/pages/classroom/guide_entries.h"

class QScrollArea;

namespace kindred::ui::classroom {

class Footnotes;

class ReadingPane : public QWidget {
  Q_OBJECT

 public:
  explicit ReadingPane(const guide::Guide& guide, QWidget* parent = nullptr);
  void show(const GuideEntry& entry);
  /// What the button that runs it says: "Run on this shop". `why`: why it cannot, else empty.
  void setRunnable(const QString& words, const QString& why);
  [[nodiscard]] QString shownKey() const { return m_entry ? m_entry->key : QString(); }

 signals:
  void lessonRequested(const QString& lesson);
  /// Of a family ("recommend", "segment"), by key.
  void methodRequested(const QString& family, const QString& method);
  void pageRequested(const QString& key);
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
  void addHow(const guide::HowItWorks& how, QVBoxLayout* column);
  void addRun(const guide::RunOfOurs& run, QVBoxLayout* column);
  void addCriticism(const std::vector<guide::Criticism>& criticism, QVBoxLayout* column);
  void addTitle(const QString& words, QVBoxLayout* column);
  void addText(const guide::LocalText& text, QVBoxLayout* column, Role colour = Role::Text);
  void addSigned(const QString& sign, Role colour, const std::vector<guide::LocalText>& texts, QVBoxLayout* column);
  void addSteps(const std::vector<guide::Step>& steps, QVBoxLayout* column);
  [[nodiscard]] bool isWide() const;
  [[nodiscard]] bool isLow() const;  ///< too low for footnotes that do not scroll
  void addFootnotes();

  const guide::Guide& m_guide;
  std::optional<GuideEntry> m_entry;
  std::vector<std::string> m_order;  ///< keys of the footnotes
  QString m_runWords, m_runWhy;
  bool m_filledWide = false, m_filledLow = false;
  QScrollArea* m_scroller;
  QVBoxLayout* m_column = nullptr;
  Footnotes* m_footnotes;  ///< beneath what scrolls
};

}  // namespace kindred::ui::classroom
