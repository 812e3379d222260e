// A lesson that is stepped through: what is drawn in the middle, what stands beside the words, and the words of each step.
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>

#include "core/base/translation.h"
#include "core/lesson/step.h"
#include "ui/session.h"
#include "ui/text/language.h"

class QWidget;

namespace kindred::ui::classroom {

class Deck : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Stable: of settings and of links from other pages.
  [[nodiscard]] virtual QString key() const = 0;
  [[nodiscard]] virtual QString name() const = 0;
  /// What is shown: "62 customers of the data set".
  [[nodiscard]] virtual QString subtitle() const = 0;
  /// What hands can do here: "Drag a centre, or Tab to it and use the arrow keys".
  [[nodiscard]] virtual QString hint() const = 0;
  [[nodiscard]] virtual int steps() const = 0;
  [[nodiscard]] virtual lesson::StepWords words(int step) const = 0;
  /// What just changed, below the words; may be empty.
  [[nodiscard]] virtual QString changes() const { return {}; }
  virtual void showStep(int step) = 0;

  /// The picture.
  [[nodiscard]] virtual QWidget* stage() const = 0;
  /// Right of the buttons below the picture; null: none.
  [[nodiscard]] virtual QWidget* controls() const { return nullptr; }
  /// Between the words and the question; null: none.
  [[nodiscard]] virtual QWidget* aside() const { return nullptr; }
  /// Takes its data from the data set that is shown, or the small example. False where there is no such choice.
  [[nodiscard]] virtual bool takesOwnData() const { return false; }
  virtual void setOwnData(bool /*own*/) {}
  [[nodiscard]] virtual bool hasOwnData() const { return false; }

 signals:
  /// The lesson is another: shown from `step` on.
  void restarted(int step);
  /// The same steps say something else.
  void retold();
  void failed(const QString& what, const QString& toDo);

 protected:
  /// Of the names in small examples.
  [[nodiscard]] static TextLanguage exampleLanguage() {
    return textLanguage(QLocale().name().left(2).toStdString()).value_or(TextLanguage::English);
  }
  void refuse(const Error& error) { emit failed(translated(error.message()), translated(error.hint())); }
  /// Takes a sample of the data set that is shown; where there is none to be had, goes back to the example and says why.
  template <class Table>
  void askForSample(Session& session, const std::string& key, std::function<Table(const Dataset&)> make,
                    std::function<void(const Table&)> use) {
    session.ask(
        {this, key},
        [dataset = session.dataset(), make = std::move(make)](Progress&) {
          return std::make_shared<Table>(make(*dataset));
        },
        [use = std::move(use)](const std::shared_ptr<Table>& table) { use(*table); },
        [this](const Error& error) {
          setOwnData(false);
          refuse(error);
        });
  }
};

}  // namespace kindred::ui::classroom
