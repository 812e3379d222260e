// Content-based recommendation to be stepped through: titles become words, words vectors, vectors a profile and scores. Titles and
// what is had can be changed.
#pragma once

#include <memory>

#include "core/lesson/content_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace kindred::ui::classroom {

class CellTable;
class Sheet;
class Sums;

class ContentDeck : public Deck {
  Q_OBJECT

 public:
  ContentDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("content-based"); }
  [[nodiscard]] QString name() const override { return tr("Content"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override {
    return tr("Click a product; below it is renamed, given or taken away");
  }
  [[nodiscard]] int steps() const override { return lesson::ContentSteps; }
  [[nodiscard]] lesson::StepWords words(int step) const override { return lesson::words(*m_walk, step); }
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override;
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  [[nodiscard]] const lesson::ContentWalk& walk() const { return *m_walk; }

 private:
  void buildControls();
  void use(const lesson::TitleTable& table);
  void walkOn(const lesson::TitleTable& table);
  void edit();
  void choose(int product);
  void fillControls();
  void fillTable();
  void showSums();
  [[nodiscard]] QStringList weightSums() const;
  [[nodiscard]] QStringList lengthSums() const;
  [[nodiscard]] QStringList profileSums() const;
  [[nodiscard]] QStringList scoreSums() const;
  [[nodiscard]] QString title(Eigen::Index product) const;

  Session& m_session;
  const TypeSize& m_type;
  lesson::TitleTable m_firstTable;  ///< as it was before anything was changed
  std::shared_ptr<const lesson::ContentWalk> m_walk, m_before;
  bool m_own = false;
  int m_step = 0;
  int m_chosen = 0;  ///< product whose sums are shown
  Sheet* m_sheet;
  CellTable* m_table;
  Sums* m_sums;
  QWidget* m_controls;
  QComboBox* m_product;
  QLineEdit* m_name;
  QCheckBox* m_has;
  QPushButton* m_reset;
};

}  // namespace kindred::ui::classroom
