#include "ui/forms/parameter_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>

#include "core/params/lookup.h"
#include "tests/ui/ui_test.h"
#include "ui/forms/grid_editor.h"

namespace kindred::ui {
namespace {

enum class Measure { Cosine, Pearson };

struct Options {
  int neighbours = 40;
  double shrinkage = 10;
  Measure measure = Measure::Cosine;
  bool centre = true;
  std::optional<int> minimumOverlap;
  std::uint64_t seed = 7;
  std::string name = "mine";
  std::vector<std::string> columns;
};

Schema<Options> schema() {
  return Schema<Options>()
      .param(&Options::neighbours, "neighbours", KI_TEXT("core", "Neighbours"), KI_TEXT("core", "How many vote."),
             Range{.minimum = 1, .maximum = 1000, .atMostCustomers = true})
      .param(&Options::shrinkage, "shrinkage", KI_TEXT("core", "Shrinkage"), KI_TEXT("core", "Pulls towards zero."),
             Range{0, 100})
      .unit(KI_TEXT("core", "orders"))
      .choice(&Options::measure, "measure", KI_TEXT("core", "Measure"), KI_TEXT("core", "How alike."),
              {{Measure::Cosine, "cosine", KI_TEXT("core", "Cosine")},
               {Measure::Pearson, "pearson", KI_TEXT("core", "Pearson")}})
      .param(&Options::centre, "centre", KI_TEXT("core", "Take the mean away"), KI_TEXT("core", "…"))
      .shownWhen("measure", {"cosine"})
      .param(&Options::minimumOverlap, "minimum_overlap", KI_TEXT("core", "Minimum overlap"), KI_TEXT("core", "…"),
             Range{1, 50})
      .advanced()
      .param(&Options::seed, "seed", KI_TEXT("core", "Seed"), KI_TEXT("core", "…"))
      .seed()
      .advanced()
      .param(&Options::name, "name", KI_TEXT("core", "Name"), KI_TEXT("core", "…"))
      .param(&Options::columns, "columns", KI_TEXT("core", "Columns"), KI_TEXT("core", "…"));
}

class Form : public ::testing::Test {
 protected:
  void SetUp() override {
    m_form.setParameters(schema().parameters(), {.customers = 500}, {"age", "city"});
    showAndSettle(m_form, {300, 500});
  }
  template <class T>
  T* editor(const std::string& key) {
    QWidget* widget = m_form.editor(key);
    if (auto* found = qobject_cast<T*>(widget)) return found;
    return widget->findChild<T*>();
  }
  ParameterForm m_form;
};

TEST_F(Form, StartsWithTheDefaults) {
  EXPECT_EQ(m_form.values(), schema().values(Options{}));
  EXPECT_TRUE(m_form.isValid());
  EXPECT_FALSE(m_form.isChanged());
}

TEST_F(Form, GivesBackWhatItWasGiven) {
  Options options{.neighbours = 25,
                  .shrinkage = 2.5,
                  .measure = Measure::Pearson,
                  .centre = false,
                  .minimumOverlap = 3,
                  .seed = 99,
                  .name = "x",
                  .columns = {"city"}};
  const Values values = schema().values(options);
  QSignalSpy changed(&m_form, &ParameterForm::changed);
  m_form.setValues(values);
  EXPECT_EQ(m_form.values(), values);
  EXPECT_TRUE(changed.isEmpty());
  EXPECT_TRUE(m_form.isChanged());
  m_form.reset();
  EXPECT_EQ(m_form.values(), schema().values(Options{}));
  EXPECT_EQ(changed.size(), 1);
}

TEST_F(Form, TypingChangesTheValueOnce) {
  QSignalSpy changed(&m_form, &ParameterForm::changed);
  auto* box = editor<QSpinBox>("neighbours");
  box->setFocus();
  box->selectAll();
  QTest::keyClicks(box, "8");
  EXPECT_EQ(std::get<std::int64_t>(m_form.values().at("neighbours")), 8);
  EXPECT_EQ(changed.size(), 1);
}

TEST_F(Form, ShowsEveryProblemBesideItsField) {
  editor<QSpinBox>("neighbours")->setValue(501);
  editor<QDoubleSpinBox>("shrinkage")->setValue(-1);
  EXPECT_EQ(m_form.problems().size(), 2U);
  int shown = 0;
  for (const QLabel* label : m_form.findChildren<QLabel*>()) {
    shown += label->isVisible() && !label->text().isEmpty() &&
             label->palette().color(QPalette::WindowText) == theme().color(Role::ErrText);
  }
  EXPECT_EQ(shown, 2);
}

TEST_F(Form, ShowsAParameterOnlyWhereItsConditionHolds) {
  EXPECT_TRUE(m_form.editor("centre")->isVisible());
  auto* measure = editor<QComboBox>("measure");
  measure->setFocus();
  QTest::keyClick(measure, Qt::Key_Down);
  EXPECT_EQ(std::get<std::string>(m_form.values().at("measure")), "pearson");
  EXPECT_FALSE(m_form.editor("centre")->isVisible());
}

TEST_F(Form, FoldsAdvancedParametersUnderTheirNames) {
  EXPECT_FALSE(m_form.editor("seed")->isVisible());
  m_form.setAdvancedShown(true);
  EXPECT_TRUE(m_form.editor("seed")->isVisible());
  EXPECT_TRUE(m_form.editor("minimum_overlap")->isVisible());
}

TEST_F(Form, AnOptionalParameterIsAutoUntilSet) {
  m_form.setAdvancedShown(true);
  auto* automatic = editor<QCheckBox>("minimum_overlap");
  EXPECT_TRUE(automatic->isChecked());
  EXPECT_TRUE(std::holds_alternative<std::monostate>(m_form.values().at("minimum_overlap")));
  QTest::mouseClick(automatic, Qt::LeftButton, {}, QPoint(8, automatic->height() / 2));
  EXPECT_TRUE(std::holds_alternative<std::int64_t>(m_form.values().at("minimum_overlap")));
}

TEST_F(Form, KeepsValuesOfKeysThatStay) {
  editor<QSpinBox>("neighbours")->setValue(12);
  Parameters fewer = schema().parameters();
  fewer.resize(2);
  m_form.setParameters(fewer);
  EXPECT_EQ(std::get<std::int64_t>(m_form.values().at("neighbours")), 12);
  EXPECT_EQ(m_form.values().size(), 2U);
}

TEST_F(Form, WhatWasNotChangedTakesTheNewDefault) {
  editor<QSpinBox>("neighbours")->setValue(12);
  Parameters other = schema().parameters();
  other[0].defaultValue = std::int64_t{60};
  other[1].defaultValue = 25.0;
  m_form.setParameters(other);
  EXPECT_EQ(std::get<std::int64_t>(m_form.values().at("neighbours")), 12);
  EXPECT_EQ(std::get<double>(m_form.values().at("shrinkage")), 25.0);
}

TEST_F(Form, EachSubjectHasTheValuesThatWereChosenForIt) {
  m_form.setSubject("shop");
  m_form.setParameters(schema().parameters());
  auto* measure = editor<QComboBox>("measure");
  measure->setCurrentIndex(1);
  emit measure->activated(1);
  editor<QSpinBox>("neighbours")->setValue(12);
  m_form.setSubject("films");
  m_form.setParameters(schema().parameters());
  EXPECT_FALSE(m_form.isChanged());
  m_form.setSubject("shop");
  m_form.setParameters(schema().parameters());
  EXPECT_EQ(std::get<std::int64_t>(m_form.values().at("neighbours")), 12);
  EXPECT_EQ(std::get<std::string>(m_form.values().at("measure")), "pearson");
}

TEST_F(Form, HelpAndUnitAreThere) {
  EXPECT_EQ(m_form.editor("neighbours")->toolTip(), "How many vote.");
  EXPECT_TRUE(editor<QDoubleSpinBox>("shrinkage")->text().endsWith("orders"));
}

TEST_F(Form, NothingIsClipped) {
  m_form.setAdvancedShown(true);
  showAndSettle(m_form, {300, 700});
  EXPECT_THAT(clipped(m_form), ::testing::IsEmpty());
}

struct Described {
  AlgorithmInfo info;
};
struct Near {
  int neighbours = 40;
};
struct Factors {
  int factors = 16;
  double decay = 0.5;
};
struct Part {
  ChosenAlgorithm algorithm{"near"};
  double weight = 1;
};
struct Blend {
  std::vector<Part> parts{{{"near"}, 2}, {{"factors"}, 1}};
};

const std::vector<Described>& members() {
  static const std::vector<Described> all = {
      {{.key = "near",
        .title = KI_TEXT("core", "Neighbours"),
        .parameters = Schema<Near>()
                          .param(&Near::neighbours, "neighbours", KI_TEXT("core", "Neighbours"), KI_TEXT("core", "…"),
                                 Range{1, 100})
                          .parameters()}},
      {{.key = "factors",
        .title = KI_TEXT("core", "Factors"),
        .parameters =
            Schema<Factors>()
                .param(&Factors::factors, "factors", KI_TEXT("core", "Factors"), KI_TEXT("core", "…"), Range{1, 64})
                .param(&Factors::decay, "decay", KI_TEXT("core", "Decay"), KI_TEXT("core", "…"))
                .advanced()
                .parameters()}}};
  return all;
}

Parameters blendParameters() {
  const auto family = choosable<Described>(members, [](const Described&) { return true; });
  const auto part =
      Schema<Part>()
          .algorithm(&Part::algorithm, "algorithm", KI_TEXT("core", "Method"), KI_TEXT("core", "…"), family)
          .param(&Part::weight, "weight", KI_TEXT("core", "Weight"), KI_TEXT("core", "…"), Range{0, 10});
  return Schema<Blend>()
      .list(&Blend::parts, "parts", KI_TEXT("core", "Methods"), KI_TEXT("core", "…"), Text("Part %1"), part,
            Range{1, 3})
      .parameters();
}

class NestedForm : public ::testing::Test {
 protected:
  void SetUp() override {
    m_form.setParameters(blendParameters());
    showAndSettle(m_form, {320, 600});
  }
  QPushButton* add() { return m_form.editor("parts")->findChild<QPushButton*>(); }
  QToolButton* remove(int place) {
    return m_form.findChild<QToolButton*>(QStringLiteral("remove parts.%1").arg(place));
  }
  void choose(const std::string& key, int choice) {
    auto* box = qobject_cast<QComboBox*>(m_form.editor(key));
    box->setFocus();
    QTest::keyClick(box, choice > box->currentIndex() ? Qt::Key_Down : Qt::Key_Up);
    settle();
  }
  static void settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }
  ParameterForm m_form;
};

TEST_F(NestedForm, AnAlgorithmBringsItsOwnFieldsAsItIsChosen) {
  EXPECT_NE(m_form.editor("parts.0.neighbours"), nullptr);
  EXPECT_EQ(m_form.editor("parts.0.factors"), nullptr);
  QSignalSpy changed(&m_form, &ParameterForm::changed);
  choose("parts.0.algorithm", 1);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(m_form.editor("parts.0.neighbours"), nullptr);
  ASSERT_NE(m_form.editor("parts.0.factors"), nullptr);
  EXPECT_EQ(m_form.values().at("parts.0.algorithm"), Value(std::string("factors")));
  EXPECT_EQ(m_form.values().at("parts.0.weight"), Value(2.0)) << "of the element, whatever it names";
  EXPECT_TRUE(m_form.editor("parts.0.algorithm")->hasFocus()) << "so that the arrow keys go on";
  m_form.reset();
  settle();
  EXPECT_NE(m_form.editor("parts.0.neighbours"), nullptr);
  EXPECT_FALSE(m_form.isChanged());
}

TEST_F(NestedForm, ElementsAreAddedAndRemovedWithTheirValues) {
  QTest::mouseClick(add(), Qt::LeftButton);
  settle();
  ASSERT_NE(m_form.editor("parts.2.algorithm"), nullptr);
  EXPECT_FALSE(add()->isEnabled()) << "three at most";
  qobject_cast<QSpinBox*>(m_form.editor("parts.2.neighbours"))->setValue(9);
  QTest::mouseClick(remove(0), Qt::LeftButton);
  settle();
  EXPECT_EQ(m_form.editor("parts.2.algorithm"), nullptr);
  EXPECT_EQ(m_form.values().at("parts"), Value(std::int64_t{2}));
  EXPECT_EQ(m_form.values().at("parts.0.algorithm"), Value(std::string("factors")));
  EXPECT_EQ(m_form.values().at("parts.1.neighbours"), Value(std::int64_t{9}));
  QTest::mouseClick(remove(1), Qt::LeftButton);
  settle();
  EXPECT_FALSE(remove(0)->isEnabled()) << "one must stay";
}

TEST_F(NestedForm, TakesAndKeepsNestedValues) {
  const Values given{
      {"parts", std::int64_t{1}}, {"parts.0.algorithm", std::string("factors")}, {"parts.0.factors", std::int64_t{8}}};
  m_form.setValues(given);
  settle();
  for (const auto& [key, value] : given) EXPECT_EQ(m_form.values().at(key), value) << key;
  m_form.setSubject("other");
  m_form.setParameters(blendParameters());
  EXPECT_FALSE(m_form.isChanged());
  m_form.setSubject("");
  m_form.setParameters(blendParameters());
  for (const auto& [key, value] : given) EXPECT_EQ(m_form.values().at(key), value) << key;
}

TEST_F(NestedForm, NothingIsClipped) {
  m_form.setAdvancedShown(true);
  showAndSettle(m_form, {320, 900});
  EXPECT_THAT(clipped(m_form), ::testing::IsEmpty());
}

TEST(ParameterForm, ATableOfWordsIsClickedCellByCell) {
  ParameterForm form;
  form.setParameters({{.key = "grid",
                       .label = KI_TEXT("core", "Grid"),
                       .help = KI_TEXT("core", "…"),
                       .type = ParameterType::Text,
                       .defaultValue = std::string("low low high / low high high"),
                       .choices = {{"low", KI_TEXT("core", "Low")}, {"high", KI_TEXT("core", "High")}}}});
  showAndSettle(form, {300, 300});
  const auto cells = form.findChildren<forms::GridCell*>();
  ASSERT_EQ(cells.size(), 6);
  EXPECT_EQ(cells[0]->choice(), 0);
  EXPECT_EQ(cells[5]->choice(), 1);
  QSignalSpy changed(&form, &ParameterForm::changed);
  QTest::mouseClick(cells[1], Qt::LeftButton);
  auto* menu = cells[1]->findChild<QMenu*>("gridChoices");
  ASSERT_NE(menu, nullptr);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  EXPECT_EQ(form.values().at("grid"), Value(std::string("low high high / low high high")));
  EXPECT_EQ(changed.size(), 1);
  form.reset();
  EXPECT_EQ(form.values().at("grid"), Value(std::string("low low high / low high high")));
}

}  // namespace
}  // namespace kindred::ui
