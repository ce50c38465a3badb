package dk.loopbog.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * People at work in the week before a workshop, from a process of its own: {@code site people warm seconds pause writing}. All log in
 * with accounts of the demo, a few at a time; then each opens one of the pages that the role needs in such a week, and takes a pause of the
 * given seconds on average before the next, in the warm seconds of a third of that; of what participants do, the share {@code writing} is a
 * logbook entry. Tells from when on it counts, in milliseconds of the clock: once all are logged in and the warm seconds are over.
 */
final class Load {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"/commands/logbook/write-logbook-entry\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final List<String> JOBCENTRES = List.of("silkeborg", "sonderborg", "odder", "frederiksberg");
    private static final List<String> PARTICIPANTS_PAGES = List.of("/", "/min-gruppe", "/logbog", "/soeg?q=jobchance");
    private static final Map<String, List<String>> PAGES = Map.of(
            "deltager1", PARTICIPANTS_PAGES, "deltager2", PARTICIPANTS_PAGES, "deltager3", PARTICIPANTS_PAGES,
            "koordinator", List.of("/", "/jobcenter/{place}"),
            "leder", List.of("/", "/soeg?q=jobchance"),
            "forsker", List.of("/", "/indbakke", "/runder", "/runder/al3", "/soeg?q=jobchance"),
            "facilitator", List.of("/", "/workshops", "/runder/al4", "/workshops/ws-silkeborg-2019-10/resume"));
    /** Of twenty people at work. */
    private static final List<String> CAST = List.of("deltager1", "deltager2", "deltager3", "deltager1", "deltager2", "deltager3", "deltager1",
            "deltager2", "deltager3", "deltager1", "deltager2", "deltager3", "deltager1", "deltager2", "deltager3", "koordinator", "koordinator",
            "leder", "forsker", "facilitator");

    private static final int LOG_INS_AT_ONCE = 4;
    /** So much quicker people work in the warm seconds, so that the server's JVM has seen what it is about to be measured with. */
    private static final int WARMING = 3;

    private final String site;
    private final double pause;
    private final double writing;
    private final double warm;
    private final double seconds;
    private final CountDownLatch loggedIn;
    private final Semaphore logIns = new Semaphore(LOG_INS_AT_ONCE);
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    private Load(String site, int people, double warm, double seconds, double pause, double writing) {
        this.site = site;
        this.loggedIn = new CountDownLatch(people);
        this.warm = warm;
        this.seconds = seconds;
        this.pause = pause;
        this.writing = writing;
    }

    public static void main(String[] arguments) throws InterruptedException {
        var people = Integer.parseInt(arguments[1]);
        var warm = Double.parseDouble(arguments[2]);
        var load = new Load(arguments[0], people, warm, Double.parseDouble(arguments[3]), Double.parseDouble(arguments[4]), Double.parseDouble(arguments[5]));
        var threads = new ArrayList<Thread>();
        for (var number = 0; number < people; number++) {
            var mine = number;
            threads.add(Thread.ofVirtual().start(() -> load.work(mine)));
        }
        load.loggedIn.await();
        var from = System.currentTimeMillis() + (long) (warm * 1_000);
        for (var thread : threads) {
            thread.join();
        }
        Child.tell(Map.of("from", from, "reads", load.reads, "writes", load.writes, "failures", load.failures));
    }

    private void work(int number) {
        var role = CAST.get(number % CAST.size());
        var place = JOBCENTRES.get(number / CAST.size() % JOBCENTRES.size());
        var account = role.equals("forsker") || role.equals("facilitator") ? role : role + "." + place;
        var random = new Random(number);
        try (var session = logIn(account)) {
            loggedIn.await();
            var warmUntil = System.nanoTime() + (long) (warm * 1e9);
            var until = warmUntil + (long) (seconds * 1e9);
            while (System.nanoTime() < until) {
                var longest = 2 * pause / (System.nanoTime() < warmUntil ? WARMING : 1);
                TimeUnit.MILLISECONDS.sleep((long) (longest * 1_000 * random.nextDouble()));
                var pages = PAGES.get(role);
                if (role.startsWith("deltager") && random.nextDouble() < writing) {
                    attempt("a logbook entry", () -> write(session));
                } else {
                    var path = pages.get(random.nextInt(pages.size())).replace("{place}", place);
                    attempt("GET " + path, () -> read(session, path));
                }
            }
        } catch (IOException e) {
            failures.merge("log-in of " + account + ": " + e.getMessage(), 1, Integer::sum);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Session logIn(String account) throws IOException, InterruptedException {
        logIns.acquire();
        try {
            return Session.logIn(site, account);
        } finally {
            logIns.release();
            loggedIn.countDown();
        }
    }

    @FunctionalInterface
    private interface Step {
        void go() throws IOException, InterruptedException;
    }

    private void attempt(String what, Step step) throws InterruptedException {
        try {
            step.go();
        } catch (IOException e) {
            failures.merge(what + ": " + e, 1, Integer::sum);
        }
    }

    private void read(Session session, String path) throws IOException, InterruptedException {
        var status = session.get(path, "text/html").statusCode();
        if (status != 200) {
            throw new IOException(Integer.toString(status));
        }
        reads.incrementAndGet();
    }

    /** As a participant does it: the form is opened, filled in and sent, and the page that follows shows that it is kept. */
    private void write(Session session) throws IOException, InterruptedException {
        var page = session.get("/logbog", "text/html").body();
        reads.incrementAndGet();
        var form = FORM.matcher(page);
        if (!form.find()) {
            throw new IOException("no form");
        }
        var fields = new TreeMap<String, String>();
        var inputs = HIDDEN.matcher(form.group());
        while (inputs.find()) {
            fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        fields.put("text", "Jeg prøvede det i dag, og det gik bedre end sidst: borgeren kom selv med to forslag.");
        var answer = session.post("/commands/logbook/write-logbook-entry", fields);
        if (answer.statusCode() != 200) {
            throw new IOException(Integer.toString(answer.statusCode()));
        }
        writes.incrementAndGet();
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
