#include "ui/frame/incident_dialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QUrl>
#include <QVBoxLayout>

#include "core/base/log.h"
#include "core/workflow/incident.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {

IncidentDialog::IncidentDialog(const Text& during, const Error& error, QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Something went wrong"));
  const QString report = QString::fromStdString(workflow::reportOf(during.source(), error));
  auto* what = new Label(translated(error.message()), FontRole::Control);
  auto* hint = new Label(tr("The project is as it was. This is an error of the program: please send the lines below to "
                            "its makers."),
                         FontRole::Body, Role::Text2);
  auto* details = new QPlainTextEdit(report);
  details->setReadOnly(true);
  details->setLineWrapMode(QPlainTextEdit::NoWrap);
  details->setAccessibleName(tr("Details"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 16, 16, 16, 12, 12);
  for (Label* label : {what, hint}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  column->addWidget(details, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  m_copy = buttons->addButton(tr("Copy details"), QDialogButtonBox::ActionRole);
  m_copy->setObjectName(QStringLiteral("copy"));
  m_showLog = buttons->addButton(tr("Show log"), QDialogButtonBox::ActionRole);
  m_showLog->setObjectName(QStringLiteral("showLog"));
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  column->addWidget(buttons);
  const QString log = QString::fromStdString(kindred::log::file().string());
  m_showLog->setEnabled(!log.isEmpty());
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_copy, &QPushButton::clicked, this, [report] { QGuiApplication::clipboard()->setText(report); });
  connect(m_showLog, &QPushButton::clicked, this, [log] { QDesktopServices::openUrl(QUrl::fromLocalFile(log)); });
  resize(theme().px(560), theme().px(360));
}

}  // namespace kindred::ui
