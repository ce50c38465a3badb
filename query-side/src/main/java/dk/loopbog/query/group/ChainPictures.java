package dk.loopbog.query.group;

import dk.loopbog.query.chart.Caption;
import dk.loopbog.query.chart.Chart;
import dk.loopbog.query.chart.Steps;
import dk.loopbog.query.page.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A group's chains as charts, one for each action. */
final class ChainPictures {

    private ChainPictures() {
    }

    static List<Chart> of(List<Chain> chains, Wording say) {
        return IntStream.range(0, chains.size()).mapToObj(i -> of(i + 1, chains.get(i), say)).toList();
    }

    private static Chart of(int number, Chain chain, Wording say) {
        var title = say.text("group.action", number);
        var learned = chain.links().stream().filter(link -> link.kind() == Chain.Kind.LEARNED).count();
        var adjusted = chain.links().stream().filter(link -> link.kind() == Chain.Kind.ADJUSTED).count();
        return Steps.of(new Caption("action-" + number, title, say.text("group.chain.said", chain.links().size(), learned, adjusted)),
                new Steps.Heads(say.text("group.chain.step"), say.text("group.chain.text")), chain.links().stream()
                        .map(link -> new Steps.Step(Steps.Shape.valueOf(link.kind().name()), say.text("group.step." + link.kind().key()),
                                String.join(" · ", Stream.of(link.text(), link.when()).filter(Objects::nonNull).toList()))).toList());
    }
}
