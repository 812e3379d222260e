// The receipt of an exported list: file, rows, held back, time, checksum.
#pragma once

#include "ui/session.h"
#include "ui/widgets/pane.h"

namespace kindred::ui {

class ReceiptCard : public Card {
  Q_OBJECT

 public:
  ReceiptCard(Session& session, const workflow::CampaignInfo& campaign, QWidget* parent = nullptr);
};

/// Opens the folder of a file in the system's file manager.
void showInFolder(const QString& file);

}  // namespace kindred::ui
