#include "ui/pages/segments/feature_list.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include "core/workflow/queries/catalogue.h"
#include "core/workflow/queries/projection.h"
#include "ui/text/language.h"
#include "ui/widgets/labels.h"

namespace kindred::ui::segments {

FeatureList::FeatureList(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  setMargins(column, 0, 0, 0, 0, 4);
  for (const workflow::CatalogueEntry& entry : workflow::catalogue("features")) {
    Row row{entry.info.key, new QCheckBox, new Label(FontRole::Tiny, Role::Text3)};
    row.box->setObjectName(QString::fromStdString(entry.info.key));
    row.reason->setWordWrap(true);
    row.reason->hide();
    auto* below = new QHBoxLayout;
    setMargins(below, 23, 0, 0, 0, 0);
    below->addWidget(row.reason);
    column->addWidget(row.box);
    column->addLayout(below);
    connect(row.box, &QCheckBox::clicked, this, &FeatureList::changed);
    m_rows.push_back(row);
  }
  whenTranslated(this, [this] { retell(); });
}

void FeatureList::retell() {
  const auto known = workflow::catalogue("features");
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    const Row& row = m_rows[i];
    row.box->setText(translated(known[i].info.title));
    row.box->setToolTip(translated(known[i].info.summary));
    const Text missing = m_dataset ? workflow::missingFor(row.key, *m_dataset) : Text();
    row.box->setEnabled(missing.empty());
    row.reason->setText(translated(missing));
    row.reason->setVisible(!missing.empty());
  }
}

void FeatureList::setDataset(const DatasetPtr& dataset) {
  m_dataset = dataset;
  retell();
  setChosen(chosen());
}

void FeatureList::setChosen(const std::vector<std::string>& keys) {
  for (const Row& row : m_rows)
    row.box->setChecked(row.box->isEnabled() && std::ranges::find(keys, row.key) != keys.end());
  if (!chosen().empty()) return;
  const auto first = std::ranges::find_if(m_rows, [](const Row& row) { return row.box->isEnabled(); });
  if (first != m_rows.end()) first->box->setChecked(true);
}

std::vector<std::string> FeatureList::chosen() const {
  std::vector<std::string> keys;
  for (const Row& row : m_rows) {
    if (row.box->isEnabled() && row.box->isChecked()) keys.push_back(row.key);
  }
  return keys;
}

QCheckBox* FeatureList::box(const std::string& key) const {
  const auto row = std::ranges::find(m_rows, key, &Row::key);
  return row == m_rows.end() ? nullptr : row->box;
}

}  // namespace kindred::ui::segments
