// What the Data page changes in data sets that are there: name, default preference, removal; and rows written again.
#include <QKeyEvent>

#include "core/workflow/append_data.h"
#include "core/workflow/edit_dataset.h"
#include "core/workflow/import_data.h"
#include "core/workflow/import_source.h"
#include "core/workflow/remove.h"
#include "ui/pages/data/data_page.h"
#include "ui/pages/data/dataset_pane.h"
#include "ui/pages/data/file_request.h"
#include "ui/pages/data/project_panel.h"
#include "ui/text/language.h"
#include "ui/widgets/name_chooser.h"
#include "ui/widgets/notes.h"

namespace kindred::ui::data {

// Escape leaves an import that is being prepared.
void DataPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_state == State::Import && !m_importJob) m_draft.clear();
  else Page::keyPressEvent(event);
}

void DataPage::renameCurrent(const QString& name) {
  if (const workflow::DatasetInfo* info = current()) rename(info->id, QString::fromStdString(info->name), name, true);
}

void DataPage::rename(std::int64_t id, const QString& from, const QString& to, bool undoable) {
  session().perform(
      {this, KI_TEXT("core", "Renaming the data set")},
      [workspace = session().workspace(), id, to](Progress&) {
        workflow::renameDataset(*workspace, id, to.toStdString());
      },
      [this, id, from, to, undoable] {
        m_datasetPane->note()->clear();
        if (undoable) {
          session().pushUndo(
              tr("Rename data set"), [this, id, from, to] { rename(id, to, from, false); },
              [this, id, from, to] { rename(id, from, to, false); });
        }
        session().notifyDatasets();
      },
      [this](const Error& error) {
        m_datasetPane->note()->showError(error);
        if (const workflow::DatasetInfo* info = current())
          m_datasetPane->nameField()->setText(QString::fromStdString(info->name));
      });
}

void DataPage::setPreference(std::int64_t id, const Preference& from, const Preference& to, bool undoable) {
  session().perform(
      {this, KI_TEXT("core", "Changing the preference")},
      [workspace = session().workspace(), id, to](Progress&) { workflow::setDefaultPreference(*workspace, id, to); },
      [this, id, from, to, undoable] {
        if (undoable) {
          session().pushUndo(
              tr("Change how a preference is counted"), [this, id, from, to] { setPreference(id, to, from, false); },
              [this, id, from, to] { setPreference(id, from, to, false); });
        }
        // The data set carries its preference: it is loaded again.
        session().notifyDatasets(id);
      },
      errorsTo(m_datasetPane->note()));
}

void DataPage::setCurrency(std::int64_t id, const std::string& code, bool undoable) {
  session().perform(
      {this, KI_TEXT("core", "Changing the currency")},
      [workspace = session().workspace(), id, code](Progress&) { return workflow::setCurrency(*workspace, id, code); },
      [this, id, code, undoable](const std::string& before) {
        if (undoable && before != code) {
          session().pushUndo(
              tr("Change the currency"), [this, id, before] { setCurrency(id, before, false); },
              [this, id, code] { setCurrency(id, code, false); });
        }
        session().notifyDatasets(id);  // the data set carries it: it is loaded again
      },
      errorsTo(m_datasetPane->note()));
}

void DataPage::append() {
  m_draft.stopCounting();
  append(m_draft.target()->dataset, m_draft.request(), std::make_shared<std::int64_t>(0));
}

void DataPage::append(std::int64_t dataset, const imports::Request& request,
                      const std::shared_ptr<std::int64_t>& made) {
  watchImport(session().perform(
      {this, KI_TEXT("core", "Importing %1").with(fileTitle(request).toStdString())},
      [workspace = session().workspace(), dataset, request](Progress& progress) {
        return workflow::appendData(*workspace, dataset, request, progress);
      },
      [this, dataset, request, made](const workflow::AppendOutcome& outcome) {
        const bool isFirst = *made == 0;
        *made = outcome.dataset.revision;
        if (!isFirst) return session().notifyDatasets(dataset);  // again: another import may be in preparation
        session().pushUndo(
            tr("Add to “%1”").arg(QString::fromStdString(outcome.dataset.name)),
            [this, dataset, made] { undoAppend(dataset, *made); },
            [this, dataset, request, made] { append(dataset, request, made); });
        finishImport(QString::fromStdU16String(request.inputs.front().u16string()), dataset);
      },
      errorsTo(m_importPanel)));
}

void DataPage::undoAppend(std::int64_t dataset, std::int64_t revision) {
  session().perform(
      {this, KI_TEXT("core", "Taking back what was added")},
      [workspace = session().workspace(), dataset, revision](Progress&) {
        workflow::undoAppend(*workspace, dataset, revision);
      },
      [this, dataset] { session().notifyDatasets(dataset); }, errorsTo(m_projectPanel->note()));
}

void DataPage::askToRemove() {
  const workflow::DatasetInfo* info = current();
  if (info == nullptr || m_removeQuestion) return;
  m_removeQuestion = ui::askToRemove(
      this, tr("Remove data set"), tr("Remove “%1” from the project?").arg(QString::fromStdString(info->name)),
      tr("Its segments, recommenders and audiences go with it. This cannot be undone; the files it came from stay."),
      [this, id = info->id] { remove(id); });
}

void DataPage::remove(std::int64_t id) {
  session().perform(
      {this, KI_TEXT("core", "Removing the data set")},
      [workspace = session().workspace(), id](Progress&) { workflow::removeDataset(*workspace, id); },
      [this] {
        // Steps that concern what is gone could not be undone.
        session().undo().clear();
        session().notifyDatasets();
      },
      errorsTo(m_projectPanel->note()));
}

bool DataPage::hasSkippedRows() const {
  const DatasetPtr& dataset = session().dataset();
  return m_report && !m_report->skipped.empty() && dataset && !dataset->derivation;
}

// Where the files cannot be read again, that is said before a place is asked for.
void DataPage::askWhereToSave() {
  const workflow::DatasetInfo* info = current();
  if (info == nullptr) return;
  m_projectPanel->note()->clear();
  session().ask(
      {this, "data/source"},
      [workspace = session().workspace(), id = info->id](Progress&) { workflow::importSource(*workspace, id); },
      [this, id = info->id, name = QString::fromStdString(info->name)] {
        const QString target = m_chooseFile(tr("%1 skipped.csv").arg(name));
        if (!target.isEmpty()) saveSkippedRows(id, target);
      },
      errorsTo(m_projectPanel->note()));
}

void DataPage::saveSkippedRows(std::int64_t id, const QString& target) {
  session().perform(
      {this, KI_TEXT("core", "Saving skipped rows")},
      [workspace = session().workspace(), id, path = pathOf(target)](Progress& progress) {
        workflow::saveSkippedRows(*workspace, id, path, progress);
      },
      [this, target] { m_projectPanel->note()->show(NoteKind::Ok, tr("Skipped rows were saved"), target); },
      errorsTo(m_projectPanel->note()));
}

}  // namespace kindred::ui::data
