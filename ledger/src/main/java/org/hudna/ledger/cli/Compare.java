package org.hudna.ledger.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.ledger.policy.Policy;
import org.hudna.ledger.proof.HeadRead;
import org.hudna.ledger.proof.UrlResources;
import org.hudna.ledger.proof.View;
import org.hudna.ledger.tiles.Resources;

/** Says whether two copies of a log tell one history. */
final class Compare implements Command {
    private static final Option OUT = Option.value("--out", "FILE");

    @Override public Shape shape() {
        return Shape.of("compare", List.of("BEFORE", "NOW"), PolicyFile.OPTION, OUT);
    }

    @Override public Report run(Call call, Desk desk) throws Stopped, IOException {
        var places = new ArrayList<Place>();
        try {
            for (String word : call.operands()) places.add(Place.of(word));
            Optional<LogPlace> log = places.stream().flatMap(place -> place.log().stream()).filter(LogPlace::hasPolicy).findFirst()
                .or(() -> places.stream().flatMap(place -> place.log().stream()).findFirst());
            Policy policy = PolicyFile.of(call, log);
            View before = view(places.get(0), call.operand(0));
            View now = view(places.get(1), call.operand(1));
            return report(call, policy, before, now);
        } finally {
            places.stream().flatMap(place -> place instanceof Place.Address(String _, UrlResources files) ? Stream.of(files) : Stream.empty())
                .forEach(UrlResources::close);
        }
    }

    private static Report report(Call call, Policy policy, View before, View now) throws Stopped, IOException {
        var compared = new Compared(call.operand(0), call.operand(1), org.hudna.ledger.proof.Compare.views(policy, before, now));
        Optional<Path> out = call.path(OUT);
        if (out.isEmpty() || compared.evidence().isEmpty()) return compared.report();
        NewFile.write(out.get(), compared.evidence().get().bytes());
        return compared.report(out.get());
    }

    private static View view(Place place, String name) throws Stopped, IOException {
        return switch (place) {
            case Place.Folder folder -> view(folder.files(), name);
            case Place.Address(String _, UrlResources files) -> view(files, name);
            case Place.File file -> switch (Document.read(file.path(), file.bytes())) {
                case Document.Head(var signed) -> new View(signed, Optional.empty());
                case Document.Proof(var proof) -> new View(proof.checkpoint(), Optional.empty());
                case Document.Evidenced _, Document.Other _ -> throw Stopped.because(Outcome.FAILS, "compare.unknown", name);
            };
        };
    }

    private static View view(Resources files, String name) throws Stopped {
        return switch (HeadRead.of(files)) {
            case HeadRead.Read(var signed) -> new View(signed, Optional.of(files));
            case HeadRead.Absent() -> throw Stopped.because(Outcome.UNKNOWN, "verify.no-head", name);
            case HeadRead.Malformed(var why) -> throw Stopped.because(Outcome.FAILS, "checkpoint.refused", name, Document.why(why));
        };
    }
}
