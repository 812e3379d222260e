#include "ui/pages/campaigns/receipt_card.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <nlohmann/json.hpp>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

QString textOf(const nlohmann::json& json, const char* key) {
  return json.contains(key) && json[key].is_string() ? QString::fromStdString(json[key].get<std::string>()) : QString();
}

std::int64_t countOf(const nlohmann::json& json, const char* key) {
  return json.contains(key) && json[key].is_number_integer() ? json[key].get<std::int64_t>() : 0;
}

}  // namespace

void showInFolder(const QString& file) {
  QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

ReceiptCard::ReceiptCard(Session& session, const workflow::CampaignInfo& campaign, QWidget* parent) : Card(parent) {
  // A receipt that cannot be read still shows its name and time.
  nlohmann::json receipt = nlohmann::json::parse(campaign.receipt, nullptr, false);
  if (!receipt.is_object()) receipt = nlohmann::json::object();
  const QString file = textOf(receipt, "file");
  const QString checksum = textOf(receipt, "sha256");
  const nlohmann::json recipe =
      receipt.contains("recipe") && receipt["recipe"].is_object() ? receipt["recipe"] : nlohmann::json::object();

  auto* head = new QHBoxLayout;
  setMargins(head, 0, 0, 0, 0, 7);
  head->addWidget(new IconLabel(QStringLiteral("okc"), Role::Ok, 16));
  auto* name = new ElidedLabel(file.isEmpty() ? QString::fromStdString(campaign.name) : QFileInfo(file).fileName(),
                               FontRole::Section);
  name->setToolTip(file);
  head->addWidget(name, 1);
  const QDateTime made = QDateTime::fromSecsSinceEpoch(campaign.created, Qt::UTC);
  head->addWidget(new Label(QLocale().toString(made, QLocale::ShortFormat), FontRole::Small, Role::Text3));
  body()->addLayout(head);

  const std::int64_t held = countOf(receipt, "held_out");
  QString facts = tr("%Ln row(s)", nullptr, static_cast<int>(countOf(receipt, "rows")));
  if (held > 0)
    facts += QStringLiteral(", ") +
             tr("%1 held back, seed %2").arg(formatCount(held), QString::number(countOf(recipe, "seed")));
  body()->addWidget(new Label(facts, FontRole::Small, Role::Text2));
  if (const QString control = textOf(receipt, "control_file"); !control.isEmpty()) {
    auto* second =
        new ElidedLabel(tr("those held back: %1").arg(QFileInfo(control).fileName()), FontRole::Small, Role::Text2);
    second->setToolTip(control);
    body()->addWidget(second);
  }
  if (!checksum.isEmpty()) {
    auto* line = new ElidedLabel(QStringLiteral("SHA-256 ") + checksum, FontRole::Mono, Role::Text2);
    line->setToolTip(checksum);
    body()->addWidget(line);
  }
  auto* actions = new QVBoxLayout;  // beneath each other: beside they need more room than the panes leave
  setMargins(actions, 0, 2, 0, 0, 2);
  if (!file.isEmpty()) {
    auto* folder = makeSmallButton(ButtonKind::Link);
    folder->setText(tr("Show in folder"));
    connect(folder, &QPushButton::clicked, this, [file] { showInFolder(file); });
    actions->addWidget(folder, 0, Qt::AlignLeft);
  }
  if (!checksum.isEmpty()) {
    auto* copy = makeSmallButton(ButtonKind::Link);
    copy->setText(tr("Copy the checksum"));
    connect(copy, &QPushButton::clicked, this, [&session, checksum] {
      QGuiApplication::clipboard()->setText(checksum);
      session.say(ReceiptCard::tr("Copied the checksum"));
    });
    actions->addWidget(copy, 0, Qt::AlignLeft);
  }
  body()->addLayout(actions);
}

}  // namespace kindred::ui
