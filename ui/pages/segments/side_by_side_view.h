// The picture of what is shown, and beside it the same customers as another segmentation of the data set has them: each
// with its own colours and labels. The same customer is ringed in both, and they move and zoom together where both place
// the customers alike. Where there is no room for two, one is shown, with a switch.
#pragma once

#include <QPointer>

#include "ui/pages/segments/other_choice.h"
#include "ui/pages/segments/scatter_picture.h"
#include "ui/widgets/controls.h"

namespace kindred::ui::segments {

class SideBySideView : public QWidget {
  Q_OBJECT

 public:
  /// `own` is the picture of what is shown, inside `place`, which the view takes.
  SideBySideView(Session& session, ScatterPicture* own, QWidget* place, QWidget* parent = nullptr);

  void setOn(bool on);
  [[nodiscard]] bool isOn() const { return m_on; }
  /// What the page shows.
  void show(const ShownPtr& shown);
  /// How its picture is drawn: by which projection, and in which shades, if any (ScatterPicture::show).
  void follow(const std::string& algorithm, const std::vector<float>& shades);
  /// Which two are compared, and how alike they are; empty while there is no other beside it.
  [[nodiscard]] QString caption() const;

  [[nodiscard]] ScatterPicture* other() const { return m_other; }
  [[nodiscard]] bool hasSamePlaces() const;

 signals:
  /// caption() says something else.
  void changed();
  void customerActivated(kindred::Index customer);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  /// The other segmentation, and how alike they are.
  struct Beside {
    ShownPtr shown;
    double adjustedRand = 0;
    std::int64_t customers = 0;  ///< in a group of both
  };

  QWidget* makeHead();
  void link(ScatterCanvas* from, ScatterCanvas* to);
  void retell();
  void fillOthers();
  void askOther();
  void askPlaces();
  void dropPlaces();
  void draw();
  void fit();
  [[nodiscard]] bool isRoomy() const;
  [[nodiscard]] bool hasOwnPlaces() const;

  Session& m_session;
  bool m_on = false;
  ShownPtr m_shown;
  std::string m_algorithm;
  std::vector<float> m_shades;
  std::optional<Beside> m_beside;
  QPointer<Job> m_job;               ///< that makes m_places
  workflow::ProjectionPtr m_places;  ///< of the other's own, once they were asked for

  ScatterPicture* m_own;
  QWidget* m_ownPlace;
  ScatterPicture* m_other;
  SegmentedControl* m_which;
  ElidedLabel* m_ownName;
  OtherChoice* m_others;
  QComboBox* m_placing;
  QWidget* m_ownHead;
  QWidget* m_otherHead;
  QWidget* m_head;
  QWidget* m_line;
};

}  // namespace kindred::ui::segments
