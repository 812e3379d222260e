// What the Segments page changes and writes: names and colours, removal, files.
#include <QDesktopServices>
#include <QUrl>

#include "core/workflow/export_memberships.h"
#include "core/workflow/regroup_segments.h"
#include "core/workflow/remove.h"
#include "core/workflow/segment_report.h"
#include "ui/pages/segments/method_pane.h"
#include "ui/pages/segments/scatter_panel.h"
#include "ui/pages/segments/segment_pane.h"
#include "ui/pages/segments/segment_table.h"
#include "ui/pages/segments/segments_page.h"
#include "ui/text/names.h"
#include "ui/widgets/name_chooser.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::segments {

void SegmentsPage::editSegment(const workflow::SegmentLook& look, const QString& what) {
  changeSegment(idOf(m_shown->segmentation->id), m_table->current(), look, what);
}

SegmentsPage::Id SegmentsPage::idOf(std::int64_t segmentation) {
  Id& id = m_ids[segmentation];
  if (!id) id = std::make_shared<std::atomic<std::int64_t>>(segmentation);
  return id;
}

/// `undoable`: what the step is called; empty where it is itself an undo or redo.
void SegmentsPage::changeSegment(const Id& segmentation, int segment, const workflow::SegmentLook& look,
                                 const QString& undoable) {
  session().perform(
      {this, KI_TEXT("core", "Changing the segment")},
      [workspace = session().workspace(), segmentation, segment, look](Progress&) {
        return workflow::changeSegment(*workspace, *segmentation, segment, look);
      },
      [this, segmentation, segment, look, undoable](const workflow::SegmentLook& before) {
        m_detail->note()->clear();
        if (!undoable.isEmpty()) {
          session().pushUndo(
              undoable, [=, this] { changeSegment(segmentation, segment, before, {}); },
              [=, this] { changeSegment(segmentation, segment, look, {}); });
        }
        if (session().segmentation() && session().segmentation()->id == *segmentation)
          session().notifySegmentations(*segmentation);
      },
      errorsTo(m_detail));
}

void SegmentsPage::rename(const Id& segmentation, const std::string& name, const QString& undoable) {
  session().perform(
      {this, KI_TEXT("core", "Renaming the segmentation")},
      [workspace = session().workspace(), segmentation, name](Progress&) {
        return workflow::renameSegmentation(*workspace, *segmentation, name);
      },
      [this, segmentation, name, undoable](const std::string& before) {
        m_method->note()->clear();
        if (!undoable.isEmpty()) {
          session().pushUndo(
              undoable, [=, this] { rename(segmentation, before, {}); }, [=, this] { rename(segmentation, name, {}); });
        }
        const auto& shown = session().segmentation();
        session().notifySegmentations(shown ? shown->id : segmentation->load());
      },
      errorsTo(m_method->note()));
}

void SegmentsPage::mergeSegments(int with) {
  const std::vector<int> segments{m_table->current(), with};
  regroup(
      {.title = KI_TEXT("core", "Merging segments"),
       .make = [segments](workflow::Workspace& workspace, std::int64_t from,
                          Progress& progress) { return workflow::mergeSegments(workspace, from, segments, progress); },
       .from = idOf(m_shown->segmentation->id),
       .made = std::make_shared<std::atomic<std::int64_t>>(0)},
      tr("merging segments"));
}

void SegmentsPage::splitSegment(int parts) {
  regroup(
      {.title = KI_TEXT("core", "Splitting a segment"),
       .make = [segment = m_table->current(), parts](
                   workflow::Workspace& workspace, std::int64_t from,
                   Progress& progress) { return workflow::splitSegment(workspace, from, segment, parts, progress); },
       .from = idOf(m_shown->segmentation->id),
       .made = std::make_shared<std::atomic<std::int64_t>>(0)},
      tr("splitting a segment"));
}

/// What is made stands beside what it was made from; without `undoable` it is made again.
void SegmentsPage::regroup(const Regrouping& change, const QString& undoable) {
  session().perform(
      {this, change.title},
      [workspace = session().workspace(), change](Progress& progress) {
        const auto made = change.make(*workspace, *change.from, progress);
        *change.made = made->id;
        return made;
      },
      [this, change, undoable](const workflow::SegmentationPtr& made) {
        m_detail->note()->clear();
        m_ids[made->id] = change.made;
        if (!undoable.isEmpty()) {
          session().pushUndo(
              undoable, [change, this] { takeBack(change); }, [change, this] { regroup(change, {}); });
        }
        m_asked = true;
        session().notifySegmentations(made->id);
      },
      errorsTo(m_detail));
}

void SegmentsPage::takeBack(const Regrouping& change) {
  session().perform(
      {this, KI_TEXT("core", "Bringing the segments back")},
      [workspace = session().workspace(), change](Progress&) {
        const std::int64_t made = *change.made;
        workflow::removeSegmentation(*workspace, made);
        return made;
      },
      [this, change](std::int64_t gone) {
        m_ids.erase(gone);
        m_asked = true;
        session().notifySegmentations(*change.from);
      },
      errorsTo(m_detail));
}

void SegmentsPage::askToRemove() {
  if (!m_shown || !m_shown->segmentation || m_removeQuestion) return;
  m_removeQuestion = ui::askToRemove(
      this, tr("Remove segmentation"), tr("Remove “%1” from the project?").arg(nameOf(*m_shown->segmentation)),
      tr("Its segments go, with their names and colours. This cannot be undone; audiences and lists made from them "
         "stay."),
      [this, id = m_shown->segmentation->id] { remove(id); });
}

void SegmentsPage::remove(std::int64_t segmentation) {
  session().perform(
      {this, KI_TEXT("core", "Removing the segmentation")},
      [workspace = session().workspace(), segmentation](Progress&) {
        workflow::removeSegmentation(*workspace, segmentation);
      },
      [this] {
        // Steps that concern what is gone could not be undone.
        session().undo().clear();
        m_ids.clear();
        constexpr std::int64_t Latest = 0;
        session().notifySegmentations(Latest);
      },
      errorsTo(m_note));
}

void SegmentsPage::exportMemberships() {
  if (!m_shown || !m_shown->isUsable()) return;
  const QString name = QString::fromStdString(m_shown->dataset->name + " " + m_shown->segmentation->name);
  const QString file = m_chooseFile(name + QStringLiteral(".csv"), tr("CSV text (*.csv)"));
  if (file.isEmpty()) return;
  session().perform(
      {this, KI_TEXT("core", "Writing who is in which segment")},
      [shown = m_shown, path = std::filesystem::path(file.toStdU16String())](Progress& progress) {
        workflow::exportMemberships(*shown->segmentation, *shown->dataset, path,
                                    workflow::MembershipColumns::LettersAndNames, progress);
      },
      [this, file] {
        m_note->clear();
        session().say(tr("Wrote %1").arg(file));
      },
      errorsTo(m_note));
}

void SegmentsPage::saveReport() {
  if (!m_shown || !m_shown->isUsable()) return;
  const QString name = QString::fromStdString(m_shown->dataset->name + " " + m_shown->segmentation->name);
  const QString file =
      m_chooseFile(name + QStringLiteral(".pdf"), tr("PDF (*.pdf)") + QStringLiteral(";;") + tr("Web page (*.html)"));
  if (file.isEmpty()) return;
  const TextLanguage language = textLanguage(QLocale().name().left(2).toStdString()).value_or(TextLanguage::English);
  session().perform(
      {this, KI_TEXT("core", "Writing the report")},
      [workspace = session().workspace(), segmentation = m_shown->segmentation, language,
       path = std::filesystem::path(file.toStdU16String())](Progress& progress) {
        workflow::writeSegmentReport(*workspace, *segmentation, path, language, progress);
      },
      [this, file] {
        m_note->show(NoteKind::Ok, tr("Wrote %1").arg(file));
        m_note->addAction(tr("Open"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); })
            ->setObjectName(QStringLiteral("openReport"));
      },
      errorsTo(m_note));
}

// As a picture, a drawing or figures, by the ending that the person gives.
void SegmentsPage::savePicture() {
  if (!hasPicture()) return;
  ChartFrame* frame = currentFrame();
  QStringList filters{tr("Picture (*.png)")};
  if (frame->canSaveSvg()) filters << tr("Drawing (*.svg)");
  filters << tr("Figures as CSV text (*.csv)");
  const QString file = m_chooseFile(tr("Segments") + QStringLiteral(".png"), filters.join(QStringLiteral(";;")));
  if (file.isEmpty()) return;
  const bool drawing = file.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive);
  const bool figures = file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
  const bool written = drawing ? frame->saveSvg(file) : figures ? frame->saveCsv(file) : frame->savePng(file);
  if (written) {
    session().say(tr("Wrote %1").arg(file));
  } else {
    m_note->showError(Error(ErrorCode::FileUnwritable, KI_TEXT("core", "Could not write %1.").with(file.toStdString()),
                            KI_TEXT("core", "Choose another folder, or make room on the disk.")));
  }
}

}  // namespace kindred::ui::segments
