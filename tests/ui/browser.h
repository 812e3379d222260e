// Pages that the window would open in the browser, kept instead.
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>
#include <string>
#include <vector>

namespace kindred::ui {

class Browser : public QObject {
  Q_OBJECT

 public:
  Browser() {
    for (const char* scheme : {"https", "http", "file"})
      QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "open");
  }
  ~Browser() override {
    for (const char* scheme : {"https", "http", "file"}) QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
  }
  Q_INVOKABLE void open(const QUrl& url) { opened.push_back(url.toString().toStdString()); }
  std::vector<std::string> opened;
};

}  // namespace kindred::ui
