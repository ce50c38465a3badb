package dk.loopbog.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Lists inside documents are never changed, only replaced by a changed copy. */
public final class Parts {

    private Parts() {
    }

    /** With the part in the place of the earlier one of the same key, or at the end. */
    public static <T, K> List<T> put(List<T> parts, Function<? super T, K> key, T part) {
        var copy = new ArrayList<>(parts);
        for (var i = 0; i < copy.size(); i++) {
            if (Objects.equals(key.apply(copy.get(i)), key.apply(part))) {
                copy.set(i, part);
                return List.copyOf(copy);
            }
        }
        copy.add(part);
        return List.copyOf(copy);
    }

    /** With the part at the end, unless an equal one is there already. */
    public static <T> List<T> add(List<T> parts, T part) {
        return put(parts, Function.identity(), part);
    }

    /** With the part of that key changed; as it was where there is none. */
    public static <T, K> List<T> change(List<T> parts, Function<? super T, K> key, K sought, UnaryOperator<T> change) {
        return parts.stream().map(part -> Objects.equals(key.apply(part), sought) ? change.apply(part) : part).toList();
    }
}
