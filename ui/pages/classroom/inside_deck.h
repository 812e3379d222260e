// Inside an algorithm: any one of the catalogue fitted on something small, its own pictures one by one, and the rounds of its run
// paused and stepped.
#pragma once

#include <memory>

#include "core/lesson/inside_walk.h"
#include "ui/pages/classroom/deck.h"
#include "ui/pages/classroom/type_size.h"
#include "ui/session.h"

class QComboBox;
class QPushButton;

namespace kindred::ui {
class Label;
class ParameterForm;
class Section;
}  // namespace kindred::ui

namespace kindred::ui::classroom {

class InsideCanvas;

class InsideDeck : public Deck {
  Q_OBJECT

 public:
  InsideDeck(Session& session, const TypeSize& type, QWidget* parent);

  [[nodiscard]] QString key() const override { return QStringLiteral("inside"); }
  [[nodiscard]] QString name() const override { return tr("Inside an algorithm"); }
  [[nodiscard]] QString subtitle() const override;
  [[nodiscard]] QString hint() const override {
    return tr("Choose a method below; Down goes into the picture, Esc out of it");
  }
  [[nodiscard]] int steps() const override { return m_walk ? m_walk->steps() : 1; }
  [[nodiscard]] lesson::StepWords words(int step) const override;
  [[nodiscard]] QString changes() const override;
  void showStep(int step) override;
  [[nodiscard]] QWidget* stage() const override { return m_stage; }
  [[nodiscard]] QWidget* controls() const override { return m_controls; }
  [[nodiscard]] QWidget* aside() const override { return m_aside; }
  [[nodiscard]] bool takesOwnData() const override { return true; }
  void setOwnData(bool own) override;
  [[nodiscard]] bool hasOwnData() const override { return m_own; }

  /// Looks into a method, by its key. One that cannot be looked into here is passed over.
  void choose(const QString& method);
  [[nodiscard]] const lesson::InsideWalk* walk() const { return m_walk.get(); }

 private:
  void buildControls();
  void buildSettings();
  /// The form of the method that is chosen, under the method's own values.
  void fillSettings();
  void followSettings();
  void fillMethods();
  void fillPictures();
  void look();
  void use(std::shared_ptr<const lesson::InsideWalk> walk);

  Session& m_session;
  const TypeSize& m_type;
  std::shared_ptr<const lesson::InsideWalk> m_walk;
  bool m_own = false;
  bool m_asked = false;
  int m_step = 0;
  QWidget* m_stage;
  InsideCanvas* m_curve;  ///< of the rounds
  InsideCanvas* m_canvas;
  QWidget* m_controls;
  QComboBox* m_methods;
  QComboBox* m_pictures;
  QPushButton* m_settings;  ///< checked: the form is shown
  QWidget* m_aside;
  Section* m_box;
  ParameterForm* m_form;
  QPushButton* m_usual;
  QPushButton* m_again;
};

}  // namespace kindred::ui::classroom
