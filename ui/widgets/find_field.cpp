#include "ui/widgets/find_field.h"

#include <QAbstractItemView>

#include "core/workflow/queries/customers.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

constexpr std::size_t kMostMatches = 20;
constexpr int kFindWidth = 170;
constexpr int kLeastFindWidth = 80;  // where other words need the room

}  // namespace

FindField::FindField(Session& session, QWidget* parent)
    : QLineEdit(parent),
      m_session(session),
      m_question("find/" + std::to_string(reinterpret_cast<std::uintptr_t>(this))),
      m_completer(new QCompleter(&m_matches, this)) {
  setClearButtonEnabled(true);
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->setWidget(this);
  connect(this, &QLineEdit::textEdited, this, [this] { look(false); });
  connect(this, &QLineEdit::returnPressed, this, [this] { look(true); });
  connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, [this](const QModelIndex& index) {
    setText(index.data().toString());
    emit found(static_cast<Index>(index.data(Qt::UserRole).toInt()));
  });
  whenThemed(this, [this] {
    setMinimumWidth(theme().px(kLeastFindWidth));
    setMaximumWidth(theme().px(kFindWidth));
  });
  whenTranslated(this, [this] { setOfProducts(m_products); });
}

void FindField::setOfProducts(bool products) {
  if (products != m_products) {
    m_session.questions().drop(m_question);
    clear();
  }
  m_products = products;
  setPlaceholderText(products ? tr("Find a product") : tr("Find a customer"));
  setAccessibleName(placeholderText());
}

// Looking through a million names takes longer than a blink.
void FindField::look(bool choose) {
  const DatasetPtr dataset = m_session.dataset();
  m_session.questions().drop(m_question);
  if (!dataset || text().trimmed().isEmpty()) return m_completer->popup()->hide();
  m_session.ask(
      {this, m_question},
      [dataset, products = m_products, search = text().trimmed().toStdString()](Progress&) {
        return workflow::findEntities(products ? dataset->products : dataset->customers, search, kMostMatches);
      },
      [this, choose](const std::vector<Index>& rows) {
        if (!choose) return offer(rows);
        m_completer->popup()->hide();
        if (rows.empty()) emit nothingFound(text());
        else emit found(rows.front());
      });
}

void FindField::offer(const std::vector<Index>& rows) {
  const Entities& entities = m_products ? m_session.dataset()->products : m_session.dataset()->customers;
  m_matches.clear();
  for (const Index row : rows) {
    const QString id = QString::fromStdString(entities.id(row)), title = QString::fromStdString(entities.title(row));
    auto* item = new QStandardItem(id == title ? id : QStringLiteral("%1 (%2)").arg(title, id));
    item->setData(row, Qt::UserRole);
    m_matches.appendRow(item);
  }
  if (rows.empty() || !hasFocus()) m_completer->popup()->hide();
  else m_completer->complete();
}

}  // namespace kindred::ui
