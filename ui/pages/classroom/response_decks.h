// Two ways to tell who comes, to be stepped through on the same small table of responses: naive Bayes, and a tree of questions.
#pragma once

#include <memory>

#include "core/lesson/bayes_walk.h"
#include "core/lesson/question_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"

class QPushButton;

namespace kindred::ui::classroom {

class BayesCanvas;
class QuestionCanvas;
class ResponseCanvas;

/// What both share: the table, every cell of which can be changed, and its beginning.
class ResponseDeck : public Deck {
  Q_OBJECT

 public:
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override { return tr("Click a cell to change it, also of the one asked about"); }
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  void showStep(int step) override;
  [[nodiscard]] const lesson::ResponseTable& table() const { return m_table; }

 protected:
  ResponseDeck(const TypeSize& type, ResponseCanvas* canvas, QWidget* parent);
  /// Throws Error (BadData).
  virtual void walk(const lesson::ResponseTable& table) = 0;
  virtual void draw(int step) = 0;
  void use(const lesson::ResponseTable& table);

 private:
  lesson::ResponseTable m_table;
  int m_step = 0;
  QWidget* m_controls;
  QPushButton* m_reset;
};

class BayesDeck : public ResponseDeck {
  Q_OBJECT

 public:
  BayesDeck(const TypeSize& type, QWidget* parent);
  [[nodiscard]] QString key() const override { return QStringLiteral("naive-bayes"); }
  [[nodiscard]] QString name() const override { return tr("Naive Bayes"); }
  [[nodiscard]] int steps() const override { return m_walk->steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  [[nodiscard]] QString changes() const override;
  [[nodiscard]] QWidget* stage() const override;

 protected:
  void walk(const lesson::ResponseTable& table) override;
  void draw(int step) override;

 private:
  BayesDeck(const TypeSize& type, BayesCanvas* canvas, QWidget* parent);
  BayesCanvas* m_canvas;
  std::shared_ptr<const lesson::BayesWalk> m_walk, m_before;
};

class QuestionDeck : public ResponseDeck {
  Q_OBJECT

 public:
  QuestionDeck(const TypeSize& type, QWidget* parent);
  [[nodiscard]] QString key() const override { return QStringLiteral("questions"); }
  [[nodiscard]] QString name() const override { return tr("Decision tree"); }
  [[nodiscard]] int steps() const override { return m_walk->steps(); }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  [[nodiscard]] QWidget* stage() const override;

 protected:
  void walk(const lesson::ResponseTable& table) override;
  void draw(int step) override;

 private:
  QuestionDeck(const TypeSize& type, QuestionCanvas* canvas, QWidget* parent);
  QuestionCanvas* m_canvas;
  std::shared_ptr<const lesson::QuestionWalk> m_walk;
};

}  // namespace kindred::ui::classroom
