#include <gtest/gtest.h>

#include <QApplication>

#include "ui/settings.h"
#include "ui/text/language.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("KindredTest"));
  kindred::ui::settings::setPersistent(false);
  kindred::ui::installStyle();
  kindred::ui::theme().setChoice(kindred::ui::ThemeChoice::Light);
  kindred::ui::Language language;
  language.set(QStringLiteral("en"));
  return RUN_ALL_TESTS();
}
