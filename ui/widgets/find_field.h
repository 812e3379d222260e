// A field that finds a customer or product by id or name: what matches is offered while one types.
#pragma once

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

#include "ui/session.h"

namespace kindred::ui {

class FindField : public QLineEdit {
  Q_OBJECT

 public:
  explicit FindField(Session& session, QWidget* parent = nullptr);
  /// Among products, or among customers.
  void setOfProducts(bool products);

 signals:
  /// Enter, or a click on what is offered: the index of a customer or product.
  void found(kindred::Index row);
  /// Enter where nothing matches.
  void nothingFound(const QString& search);

 private:
  void look(bool choose);
  void offer(const std::vector<Index>& rows);

  Session& m_session;
  const std::string m_question;  ///< of this field alone
  QStandardItemModel m_matches;
  QCompleter* m_completer;
  bool m_products = false;
};

}  // namespace kindred::ui
