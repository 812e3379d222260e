// The building blocks of a page's inside: side panes with a header and sections, tool bars, title rows.
//
//   auto* pane = new Pane(256);
//   pane->setTitle(tr("Method"));
//   pane->addHeaderWidget(new InfoButton);
//   Section* section = pane->addSection(tr("Look at"));
//   section->add(new QCheckBox(…));
#pragma once

#include <QBoxLayout>
#include <QStackedWidget>
#include <QWidget>

#include "ui/widgets/labels.h"

class QScrollArea;

namespace kindred::ui {

/// A titled block with padding 14×12 and a line beneath.
class Section : public QWidget {
  Q_OBJECT

 public:
  explicit Section(const QString& title = {}, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  /// A light remark after the title: "lift over all customers".
  void setRemark(const QString& remark);
  /// Widgets at the right end of the title's row.
  void addTitleWidget(QWidget* widget);
  void add(QWidget* widget);
  void add(QLayout* layout);
  [[nodiscard]] QVBoxLayout* body() const { return m_body; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* m_head;
  ElidedLabel* m_title;
  ElidedLabel* m_remark;
  QVBoxLayout* m_body;
};

/// A row of 38 pixels with a line beneath: controls of a chart or a table.
class ToolBar : public QWidget {
  Q_OBJECT

 public:
  explicit ToolBar(QWidget* parent = nullptr);
  void add(QWidget* widget) { m_layout->addWidget(widget); }
  /// A small grey label for the control after it.
  Label* addLabel(const QString& text);
  void addSeparator();
  void addStretch() { m_layout->addStretch(1); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QHBoxLayout* m_layout;
};

/// A row of 34 pixels: bold title, light remark, widgets on the right.
class TitleRow : public QWidget {
  Q_OBJECT

 public:
  explicit TitleRow(QWidget* parent = nullptr);
  void setTitle(const QString& title) { m_title->setText(title); }
  void setRemark(const QString& remark) { m_remark->setText(remark); }
  void add(QWidget* widget) { m_layout->addWidget(widget); }

 private:
  QHBoxLayout* m_layout;
  Label* m_title;
  ElidedLabel* m_remark;
};

/// A side pane: header of 34, sections that scroll, and a foot that does not. `width` in pixels at 100 %. A page
/// registers it with Page::setLeftPane or setRightPane; in narrow windows it opens as a drawer.
class Pane : public QWidget {
  Q_OBJECT

 public:
  explicit Pane(int width, QWidget* parent = nullptr);
  void setTitle(const QString& title);
  [[nodiscard]] QString title() const;
  /// A remark after the title.
  void setRemark(const QString& remark) { m_header->setRemark(remark); }
  void addHeaderWidget(QWidget* widget) { m_header->add(widget); }
  Section* addSection(const QString& title = {});
  /// Any widget among the sections; `stretch` > 0 lets it take the free height.
  void add(QWidget* widget, int stretch = 0);
  /// Stays at the bottom, above it a line: the primary button of a form.
  void setFoot(QWidget* foot);
  /// Pixels at 100 %.
  [[nodiscard]] int paneWidth() const { return m_width; }

 signals:
  void titleChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int m_width;
  TitleRow* m_header;
  QVBoxLayout* m_column;
  QVBoxLayout* m_sections;
};

/// A card: 1-pixel border, radius 6, padding 12.
class Card : public QWidget {
  Q_OBJECT

 public:
  explicit Card(QWidget* parent = nullptr);
  [[nodiscard]] QVBoxLayout* body() const { return m_body; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVBoxLayout* m_body;
};

/// Several widgets of which one is shown, and asks for the room of that one alone: those behind it may need more.
class Stages : public QStackedWidget {
  Q_OBJECT

 public:
  explicit Stages(QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override;
  [[nodiscard]] int heightForWidth(int width) const override;
};

/// A scroll area without a frame whose widget takes the viewport's width.
QScrollArea* makeScroller(QWidget* content);

}  // namespace kindred::ui
