package org.hudna.app.channels.openrosa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hudna.app.room.Lawgiving;
import org.hudna.intake.Bytes;
import org.hudna.intake.ReportId;
import org.hudna.intake.forms.FieldForm;
import org.hudna.intake.forms.XlsForm;

/** The forms that were adopted, as telephones read them. For any number of threads. */
public final class FormShelf {

    /** As often as a form was changed, and more; then the shelf is cleared. */
    private static final int MOST = 500;

    private final Lawgiving lawgiving;
    private final Map<ReportId, Optional<FieldForm>> read = new ConcurrentHashMap<>();

    public FormShelf(Lawgiving lawgiving) { this.lawgiving = lawgiving; }

    /** In the order of their ids. */
    public List<FieldForm> all() {
        return lawgiving.forms().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .flatMap(one -> read(one.getKey(), one.getValue()).stream()).toList();
    }

    /** The one with this id; empty where there is none. */
    public Optional<FieldForm> find(String id) { return Optional.ofNullable(lawgiving.forms().get(id)).flatMap(workbook -> read(id, workbook)); }

    private Optional<FieldForm> read(String name, Bytes workbook) {
        if (read.size() > MOST) read.clear();
        return read.computeIfAbsent(workbook.id(), _ -> XlsForm.read(name, workbook).form());
    }
}
