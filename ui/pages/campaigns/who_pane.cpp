#include "ui/pages/campaigns/who_pane.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <map>

#include "ui/choices.h"
#include "ui/text/language.h"
#include "ui/text/names.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/filter_words.h"

namespace kindred::ui {

WhoPane::WhoPane(Session& session, QWidget* parent)
    : Pane(320, parent),
      m_session(session),
      m_group(new QButtonGroup(this)),
      m_who(addSection()),
      m_segments(new QWidget),
      m_audienceNames(new NameChooser),
      m_audience(m_audienceNames->list()),
      m_origin(new Label(FontRole::Small, Role::Text2)),
      m_addedRow(new QWidget),
      m_alsoAdded(new QCheckBox),
      m_clearAdded(makeSmallButton(ButtonKind::Link)),
      m_condition(addSection()),
      m_column(new QComboBox),
      m_relation(new QComboBox),
      m_value(new QComboBox),
      m_test(new QWidget),
      m_matching(new Label(FontRole::Small, Role::Text2)),
      m_consent(new QCheckBox),
      m_problem(new Note(NoteKind::Error)),
      m_footLabel(new Label(FontRole::Small, Role::Text2)),
      m_footCount(new Label(FontRole::Section)) {
  m_audienceNames->setObjectName(QStringLiteral("audiences"));
  m_value->setObjectName(QStringLiteral("conditionValue"));
  m_column->setObjectName(QStringLiteral("conditionColumn"));
  m_alsoAdded->setObjectName(QStringLiteral("addedBox"));
  buildChoices();
  buildCondition();
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  setMargins(row, 14, 8, 14, 8, 8);
  row->addWidget(m_footLabel, 1);
  row->addWidget(m_footCount);
  setFoot(foot);
  connect(&session.selection(), &Selection::changed, this, &WhoPane::showChoices);
  connect(&session, &Session::segmentationChanged, this, [this] {
    fillSegments();
    showChoices();
  });
  connect(&session.choices(), &Choices::changed, this, [this] {
    showChoices();
    emit changed();
  });
  whenTranslated(this, [this] {
    setTitle(tr("Who"));
    m_choices[0].button->setText(tr("All customers"));
    m_choices[1].button->setText(tr("Segments"));
    m_choices[2].button->setText(tr("A saved audience"));
    m_choices[3].button->setText(tr("The selection"));
    m_choices[4].button->setText(tr("Only those added by hand"));
    m_clearAdded->setText(tr("Clear"));
    m_clearAdded->setToolTip(tr("Takes everyone who was added by hand out of the campaign; ticked offers stay"));
    m_condition->setTitle(tr("Of these, only"));
    m_footLabel->setText(tr("Match"));
    m_audienceNames->setWords({.list = tr("Audience"),
                               .name = tr("Name of the audience"),
                               .rename = tr("Rename this audience"),
                               .remove = tr("Remove this audience")});
    m_column->setAccessibleName(tr("Column of the condition"));
    m_relation->setAccessibleName(tr("Relation"));
    m_value->setAccessibleName(tr("Value"));
    fillSegments();
    fillAudiences();
    fillColumns();
    showConsent();
    showChoices();
  });
}

void WhoPane::buildChoices() {
  const auto indented = [](QWidget* widget) {
    auto* row = new QHBoxLayout;
    setMargins(row, 23, 0, 0, 0, 0);
    row->addWidget(widget);
    return row;
  };
  for (int i = 0; i < 5; ++i) {
    Choice choice{new QRadioButton, new Label(FontRole::Small, Role::Text2)};
    m_group->addButton(choice.button, i);
    auto* row = new QHBoxLayout;
    setMargins(row, 0, 0, 0, 0, 8);
    row->addWidget(choice.button, 1);
    row->addWidget(choice.count);
    m_who->add(row);
    if (static_cast<Who>(i) == Who::Segments) m_who->add(indented(m_segments));
    if (static_cast<Who>(i) == Who::Audience) m_who->add(indented(m_audienceNames));
    if (static_cast<Who>(i) == Who::Selection) m_who->add(indented(m_origin));
    m_choices.push_back(choice);
  }
  auto* added = new QHBoxLayout(m_addedRow);
  setMargins(added, 0, 0, 0, 0, 8);
  added->addWidget(m_alsoAdded, 1);
  added->addWidget(m_clearAdded);
  m_alsoAdded->setChecked(true);
  m_who->add(m_addedRow);
  connect(m_alsoAdded, &QCheckBox::clicked, this, &WhoPane::changed);
  connect(m_clearAdded, &QPushButton::clicked, &m_session.choices(), &Choices::clearAdded);
  setMargins(new QVBoxLayout(m_segments), 0, 0, 0, 0, 4);
  m_origin->setWordWrap(true);
  m_audience->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_choices[0].button->setChecked(true);
  connect(m_group, &QButtonGroup::idClicked, this, [this] {
    m_chosen = true;
    showChoices();
    emit changed();
  });
  connect(m_audience, &QComboBox::activated, this, [this] {
    showAudience();
    emit changed();
  });
  connect(m_audienceNames, &NameChooser::renameRequested, this, &WhoPane::renameRequested);
  connect(m_audienceNames, &NameChooser::removeRequested, this, &WhoPane::removeRequested);
}

void WhoPane::buildCondition() {
  m_condition->add(m_column);
  auto* row = new QHBoxLayout(m_test);
  setMargins(row, 0, 0, 0, 0, 6);
  row->addWidget(m_relation, 2);
  row->addWidget(m_value, 3);
  m_condition->add(m_test);
  m_condition->add(m_matching);
  m_condition->add(m_consent);
  m_condition->add(m_problem);
  connect(m_consent, &QCheckBox::clicked, this, &WhoPane::changed);
  m_matching->setAlignment(Qt::AlignRight);
  m_value->setEditable(true);
  m_value->setInsertPolicy(QComboBox::NoInsert);
  for (QComboBox* combo : {m_column, m_relation, m_value}) {
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(4);
  }
  connect(m_column, &QComboBox::activated, this, [this] {
    m_relation->clear();
    fillRelations();
    fillValues();
    conditionEdited();
  });
  connect(m_relation, &QComboBox::activated, this, &WhoPane::conditionEdited);
  connect(m_value, &QComboBox::editTextChanged, this, &WhoPane::conditionEdited);
}

void WhoPane::refresh() {
  m_audiences.clear();
  m_chosen = false;
  setWho(m_session.selection().isEmpty() ? Who::Everyone : Who::Selection);
  m_consent->setChecked(false);
  showConsent();
  {
    const QSignalBlocker blocker(m_column);
    m_column->clear();
  }
  fillSegments();
  fillAudiences();
  fillColumns();
  showCounts({});
  showError(nullptr);
}

void WhoPane::setAudiences(std::vector<workflow::AudienceInfo> audiences) {
  m_audiences = std::move(audiences);
  fillAudiences();
  showChoices();
}

WhoPane::Who WhoPane::who() const { return static_cast<Who>(m_group->checkedId()); }

void WhoPane::setWho(Who who) {
  choice(who)->setChecked(true);
  showChoices();
}

void WhoPane::fillSegments() {
  std::vector<int> ticked;
  for (const QCheckBox* box : m_segmentBoxes) {
    if (box->isChecked()) ticked.push_back(box->property("segment").toInt());
  }
  qDeleteAll(m_segments->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  m_segmentBoxes.clear();
  if (!m_session.segmentation()) return;
  for (const segment::Segment& segment : m_session.segmentation()->segments) {
    auto* line = new QWidget(m_segments);
    auto* row = new QHBoxLayout(line);
    setMargins(row, 0, 0, 0, 0, 7);
    auto* box = new QCheckBox(line);
    box->setProperty("segment", segment.id);
    box->setAccessibleName(nameOf(segment));
    box->setChecked(std::ranges::find(ticked, segment.id) != ticked.end());
    row->addWidget(box);
    row->addWidget(new SegmentChip(m_session.markOf(segment)));
    auto* name = new Label(nameOf(segment), FontRole::Control);
    name->setWordWrap(true);
    QSizePolicy wraps(QSizePolicy::Ignored, QSizePolicy::Preferred);
    wraps.setHeightForWidth(true);
    name->setSizePolicy(wraps);
    row->addWidget(name, 1);
    row->addWidget(new Label(formatCount(segment.customers), FontRole::Small, Role::Text2));
    m_segments->layout()->addWidget(line);
    m_segmentBoxes.push_back(box);
    connect(box, &QCheckBox::clicked, this, [this] {
      choice(Who::Segments)->setChecked(true);
      m_chosen = true;
      showChoices();
      emit changed();
    });
  }
}

void WhoPane::fillAudiences() {
  const QSignalBlocker blocker(m_audience);
  m_audienceNames->endRenaming(false);
  const QVariant chosen = m_audience->currentData();
  m_audience->clear();
  for (const workflow::AudienceInfo& audience : m_audiences) {
    m_audience->addItem(tr("%1 (%2)").arg(QString::fromStdString(audience.name), formatCount(audience.customers)),
                        qlonglong(audience.id));
  }
  m_audience->setCurrentIndex(std::max(m_audience->count() > 0 ? 0 : -1, m_audience->findData(chosen)));
  showAudience();
}

const workflow::AudienceInfo* WhoPane::audience() const {
  const auto found =
      std::ranges::find(m_audiences, m_audience->currentData().toLongLong(), &workflow::AudienceInfo::id);
  return found == m_audiences.end() ? nullptr : &*found;
}

void WhoPane::showAudience() {
  const workflow::AudienceInfo* chosen = audience();
  m_audienceNames->setName(chosen != nullptr ? QString::fromStdString(chosen->name) : QString());
}

void WhoPane::showChoices() {
  const DatasetPtr& dataset = m_session.dataset();
  const auto segments = m_session.segmentation() ? m_session.segmentation()->segments.size() : 0;
  const std::int64_t selected = m_session.selection().count();
  const std::int64_t added = m_session.choices().added();
  if ((who() == Who::Selection && selected == 0) || (who() == Who::Audience && m_audiences.empty()) ||
      (who() == Who::Segments && segments == 0) || (who() == Who::Added && added == 0)) {
    choice(Who::Everyone)->setChecked(true);
  }
  m_choices[0].count->setText(dataset ? formatCount(dataset->customers.size()) : QString());
  m_choices[1].count->setText(segments > 0 ? formatCount(static_cast<std::int64_t>(segments)) : tr("none yet"));
  m_choices[2].count->setText(m_audiences.empty() ? tr("none yet")
                                                  : tr("%Ln saved", nullptr, static_cast<int>(m_audiences.size())));
  m_choices[3].count->setText(selected > 0 ? formatCount(selected) : tr("nobody"));
  m_choices[4].count->setText(added > 0 ? formatCount(added) : tr("nobody"));
  choice(Who::Added)->setEnabled(added > 0);
  choice(Who::Segments)->setEnabled(segments > 0);
  choice(Who::Audience)->setEnabled(!m_audiences.empty());
  choice(Who::Selection)->setEnabled(selected > 0);
  m_segments->setVisible(segments > 0);
  m_audienceNames->setVisible(who() == Who::Audience);
  m_origin->setVisible(selected > 0);
  m_origin->setText(translated(m_session.selection().customers().origin()));
  showAdded();
}

void WhoPane::showAdded() {
  const auto added = static_cast<int>(m_session.choices().added());
  m_addedRow->setVisible(added > 0 && who() != Who::Everyone);
  m_alsoAdded->setVisible(who() != Who::Added);
  m_alsoAdded->setText(tr("And %Ln added by hand", nullptr, added));
}

const AttributeColumn* WhoPane::consent() const {
  const DatasetPtr& dataset = m_session.dataset();
  const AttributeColumn* column = dataset ? dataset->customers.attributes().find(AttributeRole::Consent) : nullptr;
  return column != nullptr && column->kind == AttributeKind::Flag ? column : nullptr;
}

void WhoPane::showConsent() {
  const AttributeColumn* column = consent();
  m_consent->setVisible(column != nullptr);
  if (column != nullptr) m_consent->setText(tr("Only who gave consent (%1)").arg(QString::fromStdString(column->name)));
}

const AttributeColumn* WhoPane::attribute() const {
  return m_session.dataset()
             ? m_session.dataset()->customers.attributes().find(m_column->currentData().toString().toStdString())
             : nullptr;
}

void WhoPane::fillColumns() {
  const QSignalBlocker blocker(m_column);
  const QString chosen = m_column->currentData().toString();
  m_column->clear();
  m_column->addItem(tr("No condition"), QString());
  if (m_session.dataset()) {
    for (const std::string& name : conditionColumns(*m_session.dataset())) {
      const bool isFigure = m_session.dataset()->customers.attributes().find(name) == nullptr;
      m_column->addItem(columnName(ConditionTable::Customers, name, isFigure), QString::fromStdString(name));
    }
  }
  m_column->setCurrentIndex(std::max(0, m_column->findData(chosen)));
  fillRelations();
  if (chosen.isEmpty()) fillValues();
  m_test->setVisible(m_column->currentIndex() > 0);
}

void WhoPane::fillRelations() {
  const QSignalBlocker blocker(m_relation);
  const QVariant chosen = m_relation->currentData();
  m_relation->clear();
  const std::map<Relation, QString> words = {{Relation::AtLeast, tr("at least")},
                                             {Relation::AtMost, tr("at most")},
                                             {Relation::Is, tr("is")},
                                             {Relation::IsNot, tr("is not")},
                                             {Relation::IsEmpty, tr("is empty")},
                                             {Relation::IsNotEmpty, tr("is not empty")}};
  const std::string column = m_column->currentData().toString().toStdString();
  const auto relations = m_session.dataset() ? fittingRelations(*m_session.dataset(), column) : std::vector<Relation>();
  for (const Relation relation : relations) m_relation->addItem(words.at(relation), static_cast<int>(relation));
  m_relation->setCurrentIndex(std::max(0, m_relation->findData(chosen)));
}

// Values to choose from where there are few; anything may be typed.
void WhoPane::fillValues() {
  const QSignalBlocker blocker(m_value);
  m_value->clear();
  const AttributeColumn* column = attribute();
  if (column != nullptr && column->kind == AttributeKind::Category) {
    for (const std::string& category : column->categories)
      m_value->addItem(QString::fromStdString(category), QString::fromStdString(category));
  } else if (column != nullptr && column->kind == AttributeKind::Flag) {
    m_value->addItem(tr("yes"), QStringLiteral("yes"));
    m_value->addItem(tr("no"), QStringLiteral("no"));
  } else {
    m_value->setEditText({});
  }
  const bool date = column != nullptr && column->kind == AttributeKind::Date;
  m_value->lineEdit()->setPlaceholderText(date ? tr("2011-12-31") : tr("Value"));
}

void WhoPane::conditionEdited() {
  const auto relation = static_cast<Relation>(m_relation->currentData().toInt());
  m_test->setVisible(m_column->currentIndex() > 0);
  m_value->setVisible(needsValue(relation));
  emit changed();
}

void WhoPane::fill(workflow::CampaignRequest& request) const {
  request.who = who();
  if (m_session.segmentation()) request.segmentation = m_session.segmentation()->name;
  if (request.who == Who::Segments) {
    for (const QCheckBox* box : m_segmentBoxes) {
      const segment::Segment* segment =
          m_session.segmentation() ? m_session.segmentation()->find(box->property("segment").toInt()) : nullptr;
      if (box->isChecked() && segment != nullptr) request.segments.push_back(segment->name);
    }
  }
  if (request.who == Who::Audience) request.audience = m_audience->currentData().toLongLong();
  if (request.who == Who::Selection) request.selection = m_session.selection().customers();
  request.added = m_alsoAdded->isChecked() && m_alsoAdded->isVisibleTo(this) && m_session.choices().added() > 0;
  if (m_consent->isChecked() && consent() != nullptr)
    request.conditions.push_back({.column = consent()->name, .relation = Relation::Is, .value = "yes"});
  if (m_column->currentIndex() <= 0) return;
  const auto relation = static_cast<Relation>(m_relation->currentData().toInt());
  Condition condition{.column = m_column->currentData().toString().toStdString(), .relation = relation};
  if (needsValue(relation)) {
    const int place = m_value->findText(m_value->currentText());
    const QString value =
        place >= 0 && m_value->itemData(place).isValid() ? m_value->itemData(place).toString() : m_value->currentText();
    // A value yet to be typed is no condition.
    if (value.trimmed().isEmpty()) return;
    condition.value = value.trimmed().toStdString();
  }
  request.conditions.push_back(std::move(condition));
}

QVariantMap WhoPane::state() const {
  QVariantList segments;
  for (const QCheckBox* box : m_segmentBoxes) {
    if (box->isChecked()) segments << box->property("segment");
  }
  return {{QStringLiteral("chosen"), m_chosen},
          {QStringLiteral("who"), static_cast<int>(who())},
          {QStringLiteral("segments"), segments},
          {QStringLiteral("audience"), m_audience->currentData()},
          {QStringLiteral("also_added"), m_alsoAdded->isChecked()},
          {QStringLiteral("consent"), m_consent->isChecked()},
          {QStringLiteral("column"), m_column->currentData()},
          {QStringLiteral("relation"), m_relation->currentData()},
          {QStringLiteral("value"), m_value->currentText()}};
}

void WhoPane::restore(const QVariantMap& state) {
  const QSignalBlocker blocker(this);
  const QVariantList segments = state[QStringLiteral("segments")].toList();
  for (QCheckBox* box : m_segmentBoxes) box->setChecked(segments.contains(box->property("segment")));
  m_audience->setCurrentIndex(
      std::max(m_audience->count() > 0 ? 0 : -1, m_audience->findData(state[QStringLiteral("audience")])));
  showAudience();
  m_alsoAdded->setChecked(state[QStringLiteral("also_added")].toBool());
  m_consent->setChecked(state[QStringLiteral("consent")].toBool());
  m_column->setCurrentIndex(std::max(0, m_column->findData(state[QStringLiteral("column")])));
  m_relation->clear();
  fillRelations();
  fillValues();
  m_relation->setCurrentIndex(std::max(0, m_relation->findData(state[QStringLiteral("relation")])));
  m_value->setCurrentText(state[QStringLiteral("value")].toString());
  conditionEdited();
  m_chosen = state[QStringLiteral("chosen")].toBool();
  if (m_chosen) setWho(static_cast<Who>(std::clamp(state[QStringLiteral("who")].toInt(), 0, 4)));
}

void WhoPane::showCounts(const std::optional<workflow::CampaignCounts>& counts) {
  m_footCount->setText(counts ? formatCount(counts->inAudience - counts->notMatching) : QString());
  const bool tested = counts && (m_column->currentIndex() > 0 || m_consent->isChecked());
  m_matching->setVisible(tested);
  if (tested)
    m_matching->setText(
        tr("%1 of %2").arg(formatCount(counts->inAudience - counts->notMatching), formatCount(counts->inAudience)));
}

void WhoPane::showError(const Error* error) {
  if (error == nullptr) m_problem->clear();
  else m_problem->showError(*error);
}

}  // namespace kindred::ui
