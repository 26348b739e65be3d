package org.hudna.ledger.witness;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body of at most so many bytes; of a larger one nothing, and the rest of it is not fetched. */
final class CappedBody implements HttpResponse.BodySubscriber<Optional<byte[]>> {
    private final int mostBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Optional<byte[]>> whole = new CompletableFuture<>();
    private final CompletableFuture<Flow.Subscription> source = new CompletableFuture<>();

    CappedBody(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override public CompletionStage<Optional<byte[]>> getBody() {
        return whole;
    }

    @Override public void onSubscribe(Flow.Subscription subscription) {
        source.complete(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (whole.isDone()) return;
            if (buffer.remaining() > mostBytes - bytes.size()) {
                whole.complete(Optional.empty());
                source.join().cancel();
                return;
            }
            byte[] some = new byte[buffer.remaining()];
            buffer.get(some);
            bytes.writeBytes(some);
        }
    }

    @Override public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override public void onComplete() {
        whole.complete(Optional.of(bytes.toByteArray()));
    }
}
