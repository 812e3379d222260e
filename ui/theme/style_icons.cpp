// Icons of ours in place of those that Qt draws in message boxes, file dialogs and calendars.
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

namespace kindred::ui {
namespace {

struct Ours {
  const char* name = nullptr;
  Role role = Role::Text2;
};

Ours oursFor(QStyle::StandardPixmap which) {
  switch (which) {
    case QStyle::SP_MessageBoxInformation:
    case QStyle::SP_MessageBoxQuestion: return {"info", Role::Accent};
    case QStyle::SP_MessageBoxWarning: return {"warn", Role::Warn};
    case QStyle::SP_MessageBoxCritical: return {"err", Role::Err};
    case QStyle::SP_DirIcon:
    case QStyle::SP_DirOpenIcon:
    case QStyle::SP_DirClosedIcon:
    case QStyle::SP_DirLinkIcon:
    case QStyle::SP_DirLinkOpenIcon:
    case QStyle::SP_DirHomeIcon:
    case QStyle::SP_DesktopIcon: return {"folder"};
    case QStyle::SP_FileIcon:
    case QStyle::SP_FileLinkIcon: return {"file"};
    case QStyle::SP_ComputerIcon:
    case QStyle::SP_DriveHDIcon:
    case QStyle::SP_DriveFDIcon:
    case QStyle::SP_DriveCDIcon:
    case QStyle::SP_DriveDVDIcon:
    case QStyle::SP_DriveNetIcon: return {"data"};
    case QStyle::SP_FileDialogNewFolder: return {"plus"};
    case QStyle::SP_FileDialogToParent:
    case QStyle::SP_FileDialogEnd: return {"up"};
    case QStyle::SP_FileDialogDetailedView: return {"table"};
    case QStyle::SP_FileDialogListView:
    case QStyle::SP_FileDialogContentsView: return {"text"};
    case QStyle::SP_FileDialogInfoView: return {"info"};
    case QStyle::SP_ArrowLeft:
    case QStyle::SP_ArrowBack:
    case QStyle::SP_FileDialogBack: return {"left"};
    case QStyle::SP_ArrowRight:
    case QStyle::SP_ArrowForward: return {"right"};
    case QStyle::SP_ArrowUp: return {"up"};
    case QStyle::SP_ArrowDown: return {"down"};
    case QStyle::SP_BrowserReload: return {"refresh"};
    case QStyle::SP_TrashIcon:
    case QStyle::SP_TitleBarCloseButton:
    case QStyle::SP_DockWidgetCloseButton:
    case QStyle::SP_LineEditClearButton:
    case QStyle::SP_DialogCancelButton:
    case QStyle::SP_DialogCloseButton: return {"x"};
    case QStyle::SP_DialogOkButton:
    case QStyle::SP_DialogApplyButton:
    case QStyle::SP_DialogYesButton: return {"check"};
    case QStyle::SP_DialogSaveButton: return {"save"};
    case QStyle::SP_DialogOpenButton: return {"folder"};
    default: return {};
  }
}

}  // namespace

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
  const Ours ours = oursFor(which);
  return ours.name != nullptr ? icon(QLatin1String(ours.name), ours.role)
                              : QProxyStyle::standardIcon(which, option, widget);
}

QPixmap Style::standardPixmap(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const {
  if (oursFor(which).name == nullptr) return QProxyStyle::standardPixmap(which, option, widget);
  return standardIcon(which, option, widget).pixmap(m_theme->px(16));
}

}  // namespace kindred::ui
