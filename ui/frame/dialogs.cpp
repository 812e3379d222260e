#include "ui/frame/dialogs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "core/workflow/workspace.h"
#include "ui/settings.h"
#include "ui/widgets/labels.h"

namespace kindred::ui {
namespace {

const QString kTheme = QStringLiteral("window/theme");
const QString kZoom = QStringLiteral("window/zoom");
const QString kLanguage = QStringLiteral("window/language");

QDialogButtonBox* closeButton(QDialog* dialog) {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
  return buttons;
}

}  // namespace

PreferencesDialog::PreferencesDialog(Language& language, QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  auto* themes = new QComboBox;
  auto* languages = new QComboBox;
  auto* zoom = new QSpinBox;
  auto* themeLabel = new Label(FontRole::Control, Role::Text2);
  auto* languageLabel = new Label(FontRole::Control, Role::Text2);
  auto* zoomLabel = new Label(FontRole::Control, Role::Text2);
  themes->setObjectName(QStringLiteral("theme"));
  languages->setObjectName(QStringLiteral("language"));
  zoom->setObjectName(QStringLiteral("zoom"));
  for (int i = 0; i < 3; ++i) themes->addItem({});
  // Each language is named in itself.
  languages->addItem(QStringLiteral("English"), QStringLiteral("en"));
  languages->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
  zoom->setRange(80, 200);
  zoom->setSingleStep(10);
  auto* column = new QVBoxLayout(this);
  setMargins(column, 16, 16, 16, 12, 16);
  auto* form = new QFormLayout;
  whenThemed(form, [form] { form->setHorizontalSpacing(theme().px(24)); });
  form->addRow(themeLabel, themes);
  form->addRow(languageLabel, languages);
  form->addRow(zoomLabel, zoom);
  column->addLayout(form);
  QDialogButtonBox* buttons = closeButton(this);
  column->addWidget(buttons);
  themes->setCurrentIndex(static_cast<int>(theme().choice()));
  languages->setCurrentIndex(languages->findData(language.code()));
  zoom->setValue(theme().zoom());
  whenTranslated(this, [=, this] {
    setWindowTitle(tr("Preferences"));
    themeLabel->setText(tr("Theme"));
    languageLabel->setText(tr("Language"));
    zoomLabel->setText(tr("Zoom"));
    themes->setAccessibleName(themeLabel->text());
    languages->setAccessibleName(languageLabel->text());
    zoom->setAccessibleName(zoomLabel->text());
    zoom->setSuffix(QChar(0x00A0) + tr("%"));
    const QStringList names{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < names.size(); ++i) themes->setItemText(i, names[i]);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  });
  connect(themes, &QComboBox::activated, this, [](int choice) {
    theme().setChoice(static_cast<ThemeChoice>(choice));
    settings::set(kTheme, choice);
  });
  connect(languages, &QComboBox::activated, this, [languages, &language] {
    language.set(languages->currentData().toString());
    settings::set(kLanguage, language.code());
  });
  connect(zoom, &QSpinBox::valueChanged, this, [](int percent) { theme().setZoom(percent); });
  connect(&theme(), &Theme::changed, zoom, [zoom] {
    const QSignalBlocker quiet(zoom);
    zoom->setValue(theme().zoom());
  });
}

void restorePreferences(Language& language) {
  theme().setChoice(static_cast<ThemeChoice>(settings::value(kTheme, 0).toInt()));
  theme().setZoom(settings::value(kZoom, 100).toInt());
  language.set(settings::value(kLanguage).toString());
  QObject::connect(&theme(), &Theme::changed, &theme(), [] { settings::set(kZoom, theme().zoom()); });
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("About Kindred"));
  auto* column = new QVBoxLayout(this);
  setMargins(column, 20, 20, 20, 12, 8);
  column->addWidget(new IconLabel(QStringLiteral("kindred"), Role::Accent, 40), 0, Qt::AlignLeft);
  column->addWidget(
      new Label(tr("Kindred %1").arg(QString::fromStdString(workflow::programVersion())), FontRole::PageTitle));
  auto* what = new Label(tr("Finds the customers who are alike, and what to offer them."), FontRole::Body, Role::Text2);
  auto* licence = new Label(tr("Free software under the GNU General Public License, version 3 or later. Built with Qt "
                               "%1, Eigen, OpenBLAS, SQLite and oneTBB. Nothing leaves this computer.")
                                .arg(QLatin1String(qVersion())),
                            FontRole::Small, Role::Text2);
  for (Label* label : {what, licence}) {
    label->setWordWrap(true);
    setFixed(label, 380, 0);
    column->addWidget(label);
  }
  column->addWidget(closeButton(this));
}

}  // namespace kindred::ui
